import type {
  BotContinue,
  BotRun,
  BotTarget,
  Call,
  CallCreate,
  CallEvents,
  CallEventsResult,
  ChatTemplate,
  ChatTemplateCreate,
  ChatTemplateReview,
  ChatTemplateUpdate,
  Currency,
  DriveFile,
  DriveFileReference,
  DriveFileUpdate,
  DriveFileVersion,
  EntityFile,
  EntityFileWrite,
  EntitySubscription,
  FileLinks,
  ReviewStatusWrite,
  ShortLink,
  ShortLinkCreate,
  Source,
  SourceCreate,
  SourceUpdate,
  Talk,
  TalkClose,
  Unsorted,
  UnsortedAccept,
  UnsortedCreate,
  UnsortedCreated,
  UnsortedDecline,
  UnsortedDone,
  UnsortedLink,
  UnsortedLinked,
  UnsortedSummary,
  UploadPart,
  UploadSession,
  UploadSessionCreate,
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
import type { ActionType } from './entity-type.ts';

/** The types of the services around the CRM: sources, chats, files, hooks, bots. */
export interface ChannelEntityTypes {
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
  currencies: {
    item: Currency;
    create: never;
    update: never;
    created: never;
    updated: never;
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
  talks: {
    item: Talk;
    create: never;
    update: never;
    created: never;
    updated: never;
    actions: { close: ActionType<TalkClose, void> };
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
