import type { CustomFieldType, CustomFieldValues, SmartAddressPart } from '@amokit/contract';

/** The value of one entry of a field's `values`, by the field's type. */
type ValueOf<T extends CustomFieldType> = Extract<
  CustomFieldValues,
  { field_type: T }
>['values'][number] extends { value: infer V }
  ? NonNullable<V>
  : never;

/** A choice of a list; a phone or e-mail with its kind. */
export interface Choice {
  readonly value: string;
  readonly enum_id: number | null;
  readonly enum_code: string | null;
}

/** One level of a chained list. */
export interface ChainLink {
  readonly catalog_id: number;
  readonly catalog_element_id: number;
}

/** The parts of an address by their codes. */
export type Address = { readonly [Part in SmartAddressPart]?: string };

/** What {@link readField} gives, by the type of the field. */
export interface FieldReads {
  text: string;
  textarea: string;
  url: string;
  streetaddress: string;
  tracking_data: string;
  numeric: number;
  price: number;
  monetary: number;
  checkbox: boolean;
  select: Choice;
  radiobutton: Choice;
  category: Choice;
  multiselect: readonly Choice[];
  multitext: readonly Choice[];
  date: Date;
  date_time: Date;
  birthday: Date;
  smart_address: Address;
  legal_entity: readonly ValueOf<'legal_entity'>[];
  items: readonly ValueOf<'items'>[];
  linked_entity: ValueOf<'linked_entity'>;
  chained_list: readonly ChainLink[];
  file: ValueOf<'file'>;
  payer: ValueOf<'payer'>;
  supplier: ValueOf<'supplier'>;
}

/** The types of fields that have a reader and a writer. `org_legal_name` is only an old name. */
export type FieldType = keyof FieldReads;

/** A choice in a write: its text, its id as a number, or one of its keys. */
export type ChoiceWrite =
  | string
  | number
  | { readonly enum_id: number }
  | { readonly enum_code: string }
  | { readonly value: string };

/** A phone or an e-mail in a write: alone it is one for work. */
export type ContactWrite =
  | string
  | { readonly value: string; readonly enum_code: string }
  | { readonly value: string; readonly enum_id: number };

/** A moment: a `Date`, Unix seconds, or RFC 3339. */
export type MomentWrite = Date | number | string;

/** What {@link writeField} takes, by the type of the field. */
export interface FieldWrites {
  text: string;
  textarea: string;
  url: string;
  streetaddress: string;
  tracking_data: string;
  numeric: number | string;
  price: number | string;
  monetary: number | string;
  checkbox: boolean;
  select: ChoiceWrite;
  radiobutton: ChoiceWrite;
  category: ChoiceWrite;
  multiselect: readonly ChoiceWrite[];
  multitext: readonly ContactWrite[];
  date: MomentWrite;
  date_time: MomentWrite;
  birthday: MomentWrite;
  smart_address: Address;
  legal_entity: readonly (Partial<ValueOf<'legal_entity'>> & { readonly name: string })[];
  items: readonly Partial<ValueOf<'items'>>[];
  linked_entity: Partial<ValueOf<'linked_entity'>>;
  chained_list: readonly ChainLink[];
  file: Partial<ValueOf<'file'>> & { readonly file_uuid: string };
  payer: Partial<ValueOf<'payer'>>;
  supplier: { readonly entity_id: number };
}
