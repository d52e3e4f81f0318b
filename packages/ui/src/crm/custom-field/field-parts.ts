import type { FieldType } from '@amokit/client/entities';
import type { ComponentType } from 'preact';
import { AddressPart } from './address-part.tsx';
import { CategoryPart, MultiSelectPart, RadioPart, SelectPart } from './choice-parts.tsx';
import { DatePart } from './date-part.tsx';
import type { FieldPartProps } from './field-part.ts';
import { FilePart } from './file-part.tsx';
import { ItemsPart } from './items-part.tsx';
import { LegalEntityPart } from './legal-entity-part.tsx';
import { ChainedListPart, LinkedEntityPart, SupplierPart } from './link-parts.tsx';
import { MultitextPart } from './multitext-part.tsx';
import { PayerPart } from './payer-part.tsx';
import { CheckboxPart, LongTextPart, NumberPart, TextPart } from './text-parts.tsx';

/** The control of each type of field. */
export const fieldParts: { readonly [T in FieldType]: ComponentType<FieldPartProps<T>> } = {
  text: TextPart,
  tracking_data: TextPart,
  url: TextPart,
  textarea: LongTextPart,
  streetaddress: LongTextPart,
  numeric: NumberPart,
  price: NumberPart,
  monetary: NumberPart,
  checkbox: CheckboxPart,
  select: SelectPart,
  radiobutton: RadioPart,
  multiselect: MultiSelectPart,
  category: CategoryPart,
  date: DatePart,
  date_time: DatePart,
  birthday: DatePart,
  multitext: MultitextPart,
  smart_address: AddressPart,
  legal_entity: LegalEntityPart,
  items: ItemsPart,
  linked_entity: LinkedEntityPart,
  chained_list: ChainedListPart,
  file: FilePart,
  payer: PayerPart,
  supplier: SupplierPart,
};

/** The types whose controls post nothing by themselves: their form gets the API's own JSON. */
export const postedAsJson: ReadonlySet<FieldType> = new Set<FieldType>([
  'multitext',
  'smart_address',
  'legal_entity',
  'items',
  'linked_entity',
  'chained_list',
  'file',
  'payer',
  'supplier',
]);
