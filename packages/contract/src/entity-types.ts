/**
 * The types of all entities, by service. They are taken from the schemas and weigh nothing.
 *
 * @module
 */
import type {
  Account,
  BonusPoints,
  BotContinue,
  BotRun,
  BotTarget,
  Call,
  CallCreate,
  CallEvents,
  CallEventsResult,
  Catalog,
  CatalogCreate,
  CatalogElement,
  CatalogElementCreate,
  CatalogElementUpdate,
  CatalogUpdate,
  ChatLink,
  ChatLinkCreate,
  ChatTemplate,
  ChatTemplateCreate,
  ChatTemplateReview,
  ChatTemplateUpdate,
  Company,
  CompanyCreate,
  CompanyUpdate,
  Contact,
  ContactCreate,
  ContactUpdate,
  Created,
  CrmEvent,
  Currency,
  Customer,
  CustomerCreate,
  CustomerStatus,
  CustomerStatusCreate,
  CustomerStatusUpdate,
  CustomersModeWrite,
  CustomerUpdate,
  CustomField,
  CustomFieldCreate,
  CustomFieldGroup,
  CustomFieldGroupCreate,
  CustomFieldGroupUpdate,
  CustomFieldUpdate,
  DriveFile,
  DriveFileReference,
  DriveFileUpdate,
  DriveFileVersion,
  EarnPoints,
  EntityFile,
  EntityFileWrite,
  EntityLink,
  EntityLinkWrite,
  EntitySubscription,
  EventType,
  FileLinks,
  Lead,
  LeadComplexCreate,
  LeadComplexResult,
  LeadCreate,
  LeadUpdate,
  LossReason,
  LossReasonCreate,
  LossReasonUpdate,
  MassLinkWrite,
  Note,
  NoteCreate,
  NoteCreated,
  NoteUpdate,
  Pipeline,
  PipelineCreate,
  PipelineUpdate,
  ProductsSettings,
  ProductsSettingsWrite,
  RedeemPoints,
  ReviewStatusWrite,
  Role,
  RoleCreate,
  RoleUpdate,
  Segment,
  SegmentCreate,
  SegmentUpdate,
  ShortLink,
  ShortLinkCreate,
  Source,
  SourceCreate,
  SourceUpdate,
  Status,
  StatusCreate,
  StatusUpdate,
  Tag,
  TagCreate,
  TagUpdate,
  Talk,
  TalkClose,
  Task,
  TaskCreate,
  TaskUpdate,
  Transaction,
  TransactionCreate,
  Unsorted,
  UnsortedAccept,
  UnsortedCreate,
  UnsortedCreated,
  UnsortedDecline,
  UnsortedDone,
  UnsortedLink,
  UnsortedLinked,
  UnsortedSummary,
  Updated,
  UploadPart,
  UploadSession,
  UploadSessionCreate,
  User,
  UserCreate,
  UserReference,
  Webhook,
  WebhookSubscribe,
  WebhookUnsubscribe,
  WebsiteButton,
  WebsiteButtonCreate,
  WebsiteButtonCreated,
  WebsiteButtonUpdate,
  Widget,
  WidgetInstall,
} from './entities.ts';

/** What a method takes and gives: one item of each. */
export interface ActionType<Body, Result> {
  body: Body;
  result: Result;
}

/** What the methods of a service take and give. `never` where it can not do that. */
export interface EntityType {
  /** An item of a list, or the one that `get` gives. */
  item: unknown;
  /** What `create` takes for one item. */
  create: unknown;
  /** What `update` takes for one item: its `id`, and what changes. `updateOne` takes it without the `id`. */
  update: unknown;
  /** What `create` gives for one item. */
  created: unknown;
  /** What `update` gives for one item. */
  updated: unknown;
  /** The methods that do not work on the service's own items. */
  actions: object;
}

interface LinkActions {
  getLinks: ActionType<void, EntityLink>;
  link: ActionType<EntityLinkWrite, EntityLink>;
  unlink: ActionType<EntityLinkWrite, void>;
}

/**
 * The types of every service, by its name. A program that describes a service of its own adds its
 * types here by module augmentation.
 *
 * @example
 * type Lead = EntityTypes['leads']['item'];
 */
export interface EntityTypes {
  account: {
    item: Account;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  bots: {
    item: never;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      run: ActionType<BotTarget, void>;
      runMany: ActionType<BotRun, void>;
      stop: ActionType<BotTarget, void>;
      continue: ActionType<BotContinue, void>;
    };
  };
  callEvents: {
    item: never;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: { notify: ActionType<CallEvents, CallEventsResult> };
  };
  calls: {
    item: never;
    create: CallCreate;
    update: never;
    created: Call;
    updated: never;
    actions: Record<never, never>;
  };
  catalogElements: {
    item: CatalogElement;
    create: CatalogElementCreate;
    update: CatalogElementUpdate;
    created: CatalogElement;
    updated: CatalogElement;
    actions: LinkActions;
  };
  catalogs: {
    item: Catalog;
    create: CatalogCreate;
    update: CatalogUpdate;
    created: Catalog;
    updated: Catalog;
    actions: Record<never, never>;
  };
  chatTemplates: {
    item: ChatTemplate;
    create: ChatTemplateCreate;
    update: ChatTemplateUpdate;
    created: ChatTemplate;
    updated: ChatTemplate;
    actions: {
      sendOnReview: ActionType<void, ChatTemplateReview>;
      updateReviewStatus: ActionType<ReviewStatusWrite, ChatTemplateReview>;
    };
  };
  companies: {
    item: Company;
    create: CompanyCreate;
    update: CompanyUpdate;
    created: Created;
    updated: Updated;
    actions: LinkActions;
  };
  contacts: {
    item: Contact;
    create: ContactCreate;
    update: ContactUpdate;
    created: Created;
    updated: Updated;
    actions: LinkActions & {
      getChats: ActionType<void, ChatLink>;
      linkChats: ActionType<ChatLinkCreate, ChatLink>;
    };
  };
  currencies: {
    item: Currency;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  customFieldGroups: {
    item: CustomFieldGroup;
    create: CustomFieldGroupCreate;
    update: CustomFieldGroupUpdate;
    created: CustomFieldGroup;
    updated: CustomFieldGroup;
    actions: Record<never, never>;
  };
  customFields: {
    item: CustomField;
    create: CustomFieldCreate;
    update: CustomFieldUpdate;
    created: CustomField;
    updated: CustomField;
    actions: Record<never, never>;
  };
  customers: {
    item: Customer;
    create: CustomerCreate;
    update: CustomerUpdate;
    created: Created;
    updated: Updated;
    actions: LinkActions & { setMode: ActionType<CustomersModeWrite, CustomersModeWrite> };
  };
  customersBonusPoints: {
    item: never;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      earnPoints: ActionType<EarnPoints, BonusPoints>;
      redeemPoints: ActionType<RedeemPoints, BonusPoints>;
    };
  };
  customersSegments: {
    item: Segment;
    create: SegmentCreate;
    update: SegmentUpdate;
    created: Segment;
    updated: Segment;
    actions: Record<never, never>;
  };
  customersStatuses: {
    item: CustomerStatus;
    create: CustomerStatusCreate;
    update: CustomerStatusUpdate;
    created: Created;
    updated: CustomerStatus;
    actions: Record<never, never>;
  };
  entityFiles: {
    item: EntityFile;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      add: ActionType<EntityFileWrite, void>;
      deleteMany: ActionType<EntityFileWrite, void>;
    };
  };
  entitySubscriptions: {
    item: EntitySubscription;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  eventTypes: {
    item: EventType;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  events: {
    item: CrmEvent;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  fileLinks: {
    item: FileLinks;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: Record<never, never>;
  };
  files: {
    item: DriveFile;
    create: never;
    update: DriveFileUpdate;
    created: never;
    updated: DriveFile;
    actions: {
      deleteMany: ActionType<DriveFileReference, void>;
      restore: ActionType<DriveFileReference, DriveFile>;
      getVersions: ActionType<void, DriveFileVersion>;
      createSession: ActionType<UploadSessionCreate, UploadSession>;
      uploadPart: ActionType<Uint8Array, UploadPart>;
    };
  };
  leads: {
    item: Lead;
    create: LeadCreate;
    update: LeadUpdate;
    created: Created;
    updated: Updated;
    actions: LinkActions & { createComplex: ActionType<LeadComplexCreate, LeadComplexResult> };
  };
  links: {
    item: EntityLink;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      link: ActionType<MassLinkWrite, EntityLink>;
      unlink: ActionType<MassLinkWrite, void>;
    };
  };
  lossReasons: {
    item: LossReason;
    create: LossReasonCreate;
    update: LossReasonUpdate;
    created: LossReason;
    updated: LossReason;
    actions: Record<never, never>;
  };
  notes: {
    item: Note;
    create: NoteCreate;
    update: NoteUpdate;
    created: NoteCreated;
    updated: Updated;
    actions: { pin: ActionType<void, void>; unpin: ActionType<void, void> };
  };
  pipelines: {
    item: Pipeline;
    create: PipelineCreate;
    update: PipelineUpdate;
    created: Pipeline;
    updated: Pipeline;
    actions: Record<never, never>;
  };
  products: {
    item: ProductsSettings;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: { updateSettings: ActionType<ProductsSettingsWrite, ProductsSettings> };
  };
  roles: {
    item: Role;
    create: RoleCreate;
    update: RoleUpdate;
    created: Role;
    updated: Role;
    actions: Record<never, never>;
  };
  shortLinks: {
    item: ShortLink;
    create: ShortLinkCreate;
    update: never;
    created: ShortLink;
    updated: never;
    actions: Record<never, never>;
  };
  sources: {
    item: Source;
    create: SourceCreate;
    update: SourceUpdate;
    created: Source;
    updated: Source;
    actions: Record<never, never>;
  };
  statuses: {
    item: Status;
    create: StatusCreate;
    update: StatusUpdate;
    created: Status;
    updated: Status;
    actions: Record<never, never>;
  };
  tags: {
    item: Tag;
    create: TagCreate;
    update: TagUpdate;
    created: Tag;
    updated: Tag;
    actions: Record<never, never>;
  };
  talks: {
    item: Talk;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: { close: ActionType<TalkClose, void> };
  };
  tasks: {
    item: Task;
    create: TaskCreate;
    update: TaskUpdate;
    created: Created;
    updated: Updated;
    actions: Record<never, never>;
  };
  transactions: {
    item: Transaction;
    create: TransactionCreate;
    update: never;
    created: Created;
    updated: never;
    actions: Record<never, never>;
  };
  unsorted: {
    item: Unsorted;
    create: UnsortedCreate;
    update: never;
    created: UnsortedCreated;
    updated: never;
    actions: {
      summary: ActionType<void, UnsortedSummary>;
      accept: ActionType<UnsortedAccept, UnsortedDone>;
      decline: ActionType<UnsortedDecline, UnsortedDone>;
      link: ActionType<UnsortedLink, UnsortedLinked>;
    };
  };
  users: {
    item: User;
    create: UserCreate;
    update: never;
    created: User;
    updated: never;
    actions: {
      activate: ActionType<UserReference, void>;
      deactivate: ActionType<UserReference, void>;
    };
  };
  webhooks: {
    item: Webhook;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      subscribe: ActionType<WebhookSubscribe, Webhook>;
      unsubscribe: ActionType<WebhookUnsubscribe, void>;
    };
  };
  websiteButtons: {
    item: WebsiteButton;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: {
      createAsync: ActionType<WebsiteButtonCreate, WebsiteButtonCreated>;
      updateAsync: ActionType<WebsiteButtonUpdate, WebsiteButton>;
      addOnlineChatAsync: ActionType<void, void>;
    };
  };
  widgets: {
    item: Widget;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: { install: ActionType<WidgetInstall, Widget> };
  };
}
