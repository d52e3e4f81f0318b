import type {
  Account,
  BonusPoints,
  Catalog,
  CatalogCreate,
  CatalogElement,
  CatalogElementCreate,
  CatalogElementUpdate,
  CatalogUpdate,
  ChatLink,
  ChatLinkCreate,
  Company,
  CompanyCreate,
  CompanyUpdate,
  Contact,
  ContactCreate,
  ContactUpdate,
  Created,
  CrmEvent,
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
  EarnPoints,
  EntityLink,
  EntityLinkWrite,
  EventType,
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
  Role,
  RoleCreate,
  RoleUpdate,
  Segment,
  SegmentCreate,
  SegmentUpdate,
  Status,
  StatusCreate,
  StatusUpdate,
  Tag,
  TagCreate,
  TagUpdate,
  Task,
  TaskCreate,
  TaskUpdate,
  Transaction,
  TransactionCreate,
  Updated,
  User,
  UserCreate,
  UserReference,
} from './entities.ts';
import type { ActionType } from './entity-type.ts';

interface LinkActions {
  getLinks: ActionType<void, EntityLink>;
  link: ActionType<EntityLinkWrite, EntityLink>;
  unlink: ActionType<EntityLinkWrite, void>;
}

/** The types of the services that hold the CRM's own entities. */
export interface CrmEntityTypes {
  account: {
    item: Account;
    create: never;
    update: never;
    created: never;
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
}
