/**
 * What the store keeps of the entities around the cards: tasks, lists, customers' affairs, roles
 * and events.
 *
 * @module
 */
import type { CatalogType } from '@amokit/contract';
import type { CardRow, StoredFieldValues, UserRights } from './rows.ts';

export interface TaskRow {
  readonly id: number;
  text: string;
  task_type_id: number;
  complete_till: number;
  /** seconds */
  duration: number;
  is_completed: boolean;
  result: { text: string } | null;
  entity_id: number | null;
  entity_type: string | null;
  responsible_user_id: number;
  group_id: number;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
}

export interface LossReasonRow {
  readonly id: number;
  name: string;
  sort: number;
  readonly created_at: number;
  updated_at: number;
}

export interface FieldGroupRow {
  /** `<entity_type>:<group_id>`: every entity has a group `default` */
  readonly id: string;
  /** `default`, `leads_123…` */
  readonly group_id: string;
  readonly entity_type: string;
  name: string;
  sort: number;
  readonly is_predefined: boolean;
  readonly type: 'custom_field_group' | 'linked_group';
}

export interface CatalogRow {
  readonly id: number;
  name: string;
  readonly type: CatalogType;
  sort: number;
  can_add_elements: boolean;
  can_show_in_cards: boolean;
  can_link_multiple: boolean;
  can_be_deleted: boolean;
  sdk_widget_code: string | null;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
}

export interface ElementRow {
  readonly id: number;
  readonly catalog_id: number;
  name: string;
  custom_fields_values: StoredFieldValues[] | null;
  currency_id: number | null;
  is_deleted: boolean;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
}

export interface CustomerRow extends CardRow {
  next_price: number | null;
  next_date: number | null;
  status_id: number | null;
  /** days */
  periodicity: number | null;
  bonus_points: number;
  segments: number[];
}

export interface CustomerStatusRow {
  readonly id: number;
  name: string;
  sort: number;
  color: string;
  /** 0 ordinary, 1 purchase expected, 2 did not buy, 3 closed, 4 bought recently */
  readonly type: number;
  readonly is_default: boolean;
  conditions: unknown[][];
}

export interface SegmentRow {
  readonly id: number;
  name: string;
  color: string;
  available_products_price_types: number[] | null;
  custom_fields_values: StoredFieldValues[] | null;
  readonly created_at: number;
  updated_at: number;
}

export interface TransactionRow {
  readonly id: number;
  readonly customer_id: number;
  readonly price: number;
  readonly comment: string | null;
  readonly completed_at: number;
  readonly elements: readonly {
    readonly id: number;
    readonly metadata: { readonly catalog_id: number; readonly quantity: number };
  }[];
  readonly created_by: number;
  readonly updated_by: number;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface RoleRow {
  readonly id: number;
  name: string;
  rights: UserRights;
}

export interface EventRow {
  /** 26 characters that grow with time */
  readonly id: string;
  readonly type: string;
  readonly entity_id: number;
  /** in the singular: `lead`; an element of a list is `catalog_<id>` */
  readonly entity_type: string;
  readonly created_by: number;
  readonly created_at: number;
  readonly value_after: readonly Readonly<Record<string, unknown>>[];
  readonly value_before: readonly Readonly<Record<string, unknown>>[];
  /** the contact of the talk, for what happened in a chat about a lead or a customer */
  readonly linked_talk_contact_id?: number;
}
