/**
 * What the store keeps of each entity: the API's own keys, without what is computed at reading
 * (links, names of fields, addresses).
 *
 * @module
 */

import type { WidgetStatus } from '../page-shapes/page-state.ts';

/** The entities that have fields, notes, tags and links. */
export type CardType = 'leads' | 'contacts' | 'companies' | 'customers';

/** What is kept of one field's values; the rest is looked up in the field's definition. */
export interface StoredFieldValues {
  readonly field_id: number;
  readonly values: readonly Readonly<Record<string, unknown>>[];
}

interface Dated {
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
}

/** What leads, contacts, companies and customers have in common. */
export interface CardRow extends Dated {
  readonly id: number;
  name: string;
  responsible_user_id: number;
  group_id: number;
  closest_task_at: number | null;
  is_deleted: boolean;
  custom_fields_values: StoredFieldValues[] | null;
  /** Ids of tags, in the order in which they were put on. */
  tags: number[];
}

export interface LeadRow extends CardRow {
  price: number;
  status_id: number;
  pipeline_id: number;
  loss_reason_id: number | null;
  source_id: number | null;
  closed_at: number | null;
  score: number | null;
  is_price_modified_by_robot: boolean;
}

export interface ContactRow extends CardRow {
  first_name: string;
  last_name: string;
}

export type CompanyRow = CardRow;

export interface NoteRow extends Dated {
  readonly id: number;
  readonly entity_type: CardType;
  readonly entity_id: number;
  readonly note_type: string;
  params: Record<string, unknown>;
  responsible_user_id: number;
  group_id: number;
  is_pinned: boolean;
}

export interface PipelineRow {
  readonly id: number;
  name: string;
  sort: number;
  is_main: boolean;
  is_unsorted_on: boolean;
  is_archive: boolean;
}

export interface StatusDescriptionRow {
  id: number;
  description: string;
  level: string;
  created_by: number;
  updated_by: number | null;
  /** `YYYY-MM-DD HH:MM:SS`, here alone. */
  created_at: string;
  updated_at: string;
}

/** The system statuses 142 and 143 stand in every pipeline, so a row is known by both ids. */
export interface StatusRow {
  /** `<pipeline_id>:<status_id>` */
  readonly id: string;
  readonly status_id: number;
  readonly pipeline_id: number;
  name: string;
  sort: number;
  is_editable: boolean;
  color: string;
  /** 0 = ordinary, 1 = unsorted */
  type: number;
  descriptions: StatusDescriptionRow[];
}

/** A link is kept once; both its ends are in the index. */
export interface LinkRow {
  readonly id: number;
  readonly from: string;
  readonly from_id: number;
  readonly to: string;
  readonly to_id: number;
  metadata: Record<string, unknown> | null;
  /** Who made it, changed it or cut it last; 0 = the robot. */
  updated_by: number;
}

export interface TagRow {
  readonly id: number;
  readonly entity_type: CardType;
  name: string;
  color: string | null;
}

/** Letters of a right: A all, G own group, M own, D denied, L linked. */
export type Right = 'A' | 'G' | 'M' | 'D' | 'L';
export type Rights = Record<string, Right>;

export interface UserRights {
  leads: Rights;
  contacts: Rights;
  companies: Rights;
  tasks: Rights;
  status_rights: { entity_type: string; pipeline_id: number; status_id: number; rights: Rights }[];
  catalog_rights: { catalog_id: number; rights: Rights }[];
  mail_access: boolean;
  catalog_access: boolean;
  files_access: boolean;
}

export interface UserRow {
  readonly id: number;
  readonly uuid: string;
  readonly amojo_id: string;
  name: string;
  email: string;
  lang: string;
  phone_number: string | null;
  user_rank: string | null;
  rights: UserRights;
  is_admin: boolean;
  is_free: boolean;
  is_active: boolean;
  /** 0 = the default group */
  group_id: number;
  role_id: number | null;
}

export interface GroupRow {
  readonly id: number;
  readonly uuid: string;
  name: string;
}

export interface FieldEnum {
  id: number;
  value: string;
  sort: number;
  code: string | null;
}

/** A choice in a tree of categories. */
export interface FieldNested {
  id: number;
  parent_id: number | null;
  value: string;
  sort: number;
}

export interface FieldRow {
  readonly id: number;
  /** `leads`, `contacts`, `companies`, `customers`, `segments` or `catalogs:<id>` */
  readonly entity_type: string;
  readonly type: string;
  name: string;
  code: string | null;
  sort: number;
  group_id: string | null;
  is_api_only: boolean;
  is_predefined: boolean;
  enums: FieldEnum[] | null;
  nested: FieldNested[] | null;
  /** What only some types have: currency, remind, chained_lists, search_in, tracking_callback… */
  extras: Record<string, unknown>;
}

/** What is known of a widget beside its files. */
export interface WidgetRow {
  /** its code */
  readonly id: string;
  readonly client_uuid: string;
  readonly client_secret: string;
  is_active: boolean;
  settings: Record<string, unknown>;
  /** True once a person is through its tour, until the widget is switched off. */
  is_tour_over?: boolean;
  /** What the widget has said of itself last, until it is switched off. */
  said_status?: WidgetStatus;
  /** The list whose elements it shows in a card of its own, until the widget is switched off. */
  sdk_catalog_id?: number;
}

export interface PreferenceRow {
  /** the user's id */
  readonly id: number;
  language: 'ru' | 'en';
  theme: 'light' | 'dark';
}
