/**
 * amoCRM and Kommo as data: plain descriptors that a browser can afford. The schemas, which need
 * zod, are in `@amokit/contract/schemas`; only their types are used here.
 *
 * @module
 */

export type { BotEntity, BotType } from './constants/bots.ts';
export { botEntities, botTypes } from './constants/bots.ts';
export type { CallDirection, CallStatus } from './constants/calls.ts';
export { callDirections, callStatuses } from './constants/calls.ts';
export type { ChatTemplateType, ReviewStatus, WabaCategory } from './constants/chat-templates.ts';
export {
  chatTemplateAttachmentTypes,
  chatTemplateButtonTypes,
  chatTemplateTypes,
  reviewStatuses,
  wabaCategories,
} from './constants/chat-templates.ts';
export type { SegmentColor, StatusColor, TagColor } from './constants/colors.ts';
export { segmentColors, statusColors, tagColors } from './constants/colors.ts';
export type {
  BirthdayRemind,
  CustomFieldType,
  EmailCode,
  PhoneCode,
  SmartAddressPart,
} from './constants/custom-fields.ts';
export {
  birthdayReminds,
  customFieldEntities,
  customFieldTypes,
  emailCodes,
  phoneCodes,
  smartAddressParts,
} from './constants/custom-fields.ts';
export type { CustomersMode } from './constants/customers-modes.ts';
export { customersModes } from './constants/customers-modes.ts';
export type {
  CatalogType,
  EntityTypeName,
  SortOrder,
  UnsortedCategory,
} from './constants/entities.ts';
export {
  catalogTypes,
  customerStatusTypes,
  elementTypes,
  entityTypes,
  linkTargets,
  minCatalogId,
  sortOrders,
  systemStatuses,
  taskTypes,
  unsortedCategories,
} from './constants/entities.ts';
export type { EventEntity, EventTypeKey } from './constants/events.ts';
export { eventEntities, eventTypeKeys } from './constants/events.ts';
export type { DatePreset } from './constants/files.ts';
export { datePresets, fileAuthors } from './constants/files.ts';
export type { BillStatus, DiscountType, PayerType } from './constants/invoices.ts';
export {
  billStatuses,
  billVatTypes,
  discountTypes,
  invoiceFieldCodes,
  legalEntityTypes,
  payerTypes,
  supplierFieldCodes,
} from './constants/invoices.ts';
export type { NoteType, WritableNoteType } from './constants/notes.ts';
export {
  cashierStatuses,
  noteTypes,
  systemNoteTypes,
  writableNoteTypes,
} from './constants/notes.ts';
export type { OauthButtonColor, OauthMode } from './constants/oauth.ts';
export { oauthButtonColors, oauthModes } from './constants/oauth.ts';
export type { AccessAction, AccessLetter } from './constants/rights.ts';
export { accessActions, accessLetters } from './constants/rights.ts';
export type { UserLevel } from './constants/user-levels.ts';
export { userLevels } from './constants/user-levels.ts';
export type { WebhookCode } from './constants/webhooks.ts';
export { webhookCodes } from './constants/webhooks.ts';
export type {
  Caller,
  Confidence,
  Endpoint,
  EndpointKind,
  Envelope,
  FilterKind,
  HttpMethod,
  QueryForm,
  Service,
} from './endpoint.ts';
export type {
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
export type { ActionType, EntityType } from './entity-type.ts';
export type { EntityTypes } from './entity-types.ts';
export type {
  BatchProblem,
  CustomFieldValues,
  CustomFieldValuesWrite,
  EnvelopeBody,
  ItemErrors,
  Manifest,
  Problem,
  Rights,
  TagReference,
  UserRights,
  ValidationError,
} from './schema-types.ts';
export type { ServiceName } from './services/index.ts';
export {
  account,
  bots,
  callEvents,
  calls,
  catalogElements,
  catalogs,
  chatTemplates,
  companies,
  contacts,
  currencies,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  customFieldGroups,
  customFields,
  entityFiles,
  entitySubscriptions,
  events,
  eventTypes,
  fileLinks,
  files,
  leads,
  links,
  lossReasons,
  notes,
  pipelines,
  products,
  roles,
  services,
  shortLinks,
  sources,
  statuses,
  tags,
  talks,
  tasks,
  transactions,
  unsorted,
  users,
  webhooks,
  websiteButtons,
  widgets,
} from './services/index.ts';
export type { VendorModule } from './widget/amd-modules.ts';
export { crmModules, loaderPlugins, vendorModules } from './widget/amd-modules.ts';
export type { InstallStatus, WidgetCallback } from './widget/callbacks.ts';
export { installStatuses, widgetCallbacks } from './widget/callbacks.ts';
export type {
  ManifestValue,
  Settings,
  SettingValue,
  WidgetConfig,
  WidgetTour,
} from './widget/config.ts';
export type {
  AdvancedSettingsFeature,
  BackgroundFeature,
  CardTabFeature,
  CatalogElementFeature,
  ContactActionFeature,
  ContactActionType,
  FeatureName,
  LeadSourceFeature,
  ListActionFeature,
  ListPanelFeature,
  MenuItem,
  MenuPageFeature,
  MenuSubitem,
  MessageSourceFeature,
  MessageSourceText,
  PanelFeature,
  SalesbotBlockFeature,
  SalesbotField,
  SalesbotHandler,
  SettingField,
  SettingsFeature,
  SettingType,
  SystemMenuItem,
  TriggerFeature,
  TriggerField,
  WidgetFeatures,
} from './widget/features.ts';
export {
  contactActionTypes,
  salesbotFieldTypes,
  settingTypes,
  systemMenuItems,
  triggerFieldTypes,
} from './widget/features.ts';
export type { Brand, WidgetLocale } from './widget/locales.ts';
export { brandLocales, widgetLocales } from './widget/locales.ts';
export type { CardArea, ListArea, Location, PanelArea } from './widget/locations.ts';
export { cardAreas, listAreas, locationBlocks, locations, panelAreas } from './widget/locations.ts';
export type { LogoFile } from './widget/logos.ts';
export { logoSizes, maxImageBytes, tourImageSize } from './widget/logos.ts';
export type { PageCode } from './widget/pages.ts';
export { pageCodes, settingsAreas } from './widget/pages.ts';
export type {
  SalesbotAction,
  SalesbotCondition,
  SalesbotExit,
  SalesbotProgram,
  SalesbotStep,
  SalesbotStepHandler,
} from './widget/salesbot.ts';
