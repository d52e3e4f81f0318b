/**
 * amoCRM and Kommo as data: plain descriptors that a browser can afford. The schemas, which need
 * zod, are in `@amokit/contract/schemas`; only their types are used here.
 *
 * @module
 */

export type { CallDirection, CallStatus } from './constants/calls.ts';
export { callDirections, callStatuses } from './constants/calls.ts';
export type { CustomersMode } from './constants/customers-modes.ts';
export { customersModes } from './constants/customers-modes.ts';
export type { NoteType, WritableNoteType } from './constants/notes.ts';
export {
  cashierStatuses,
  noteTypes,
  systemNoteTypes,
  writableNoteTypes,
} from './constants/notes.ts';
export type { AccessAction, AccessLetter } from './constants/rights.ts';
export { accessActions, accessLetters } from './constants/rights.ts';
export type { UserLevel } from './constants/user-levels.ts';
export { userLevels } from './constants/user-levels.ts';
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
  ChatLink,
  ChatLinkCreate,
  Company,
  CompanyCreate,
  CompanyUpdate,
  Contact,
  ContactCreate,
  ContactUpdate,
  EntityLink,
  EntityLinkWrite,
  EntityType,
  EntityTypes,
  Lead,
  LeadComplexCreate,
  LeadComplexResult,
  LeadCreate,
  LeadUpdate,
  Note,
  NoteCreate,
  NoteUpdate,
  Pipeline,
  PipelineCreate,
  PipelineUpdate,
  Status,
  StatusCreate,
  StatusUpdate,
  User,
  UserCreate,
} from './entity-types.ts';
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
  companies,
  contacts,
  leads,
  notes,
  pipelines,
  services,
  statuses,
  users,
} from './services/index.ts';
export type {
  PanelFeature,
  SettingField,
  Settings,
  SettingsFeature,
  SettingType,
  SettingValue,
  WidgetConfig,
  WidgetFeatures,
} from './widget/config.ts';
export { settingTypes } from './widget/config.ts';
export type { Brand, WidgetLocale } from './widget/locales.ts';
export { brandLocales, widgetLocales } from './widget/locales.ts';
export type { CardArea, ListArea, Location, PanelArea } from './widget/locations.ts';
export {
  cardAreas,
  listAreas,
  locationBlocks,
  locations,
  panelAreas,
} from './widget/locations.ts';
