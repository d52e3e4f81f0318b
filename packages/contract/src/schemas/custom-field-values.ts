/**
 * The values of custom fields as answers have them, by `field_type`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 * @module
 */
import { z } from 'zod';
import {
  enumValue,
  fileFieldValue,
  invoiceItemValue,
  legalEntityValue,
  linkedEntityValue,
  payerValue,
  supplierValue,
} from './custom-field-value.ts';
import { open } from './object.ts';

function values<T extends string, V extends z.ZodType>(type: T, value: V) {
  return open({
    field_id: z.int().positive(),
    field_name: z.string(),
    field_code: z.string().nullable(),
    field_type: z.literal(type),
    is_computed: z.boolean().optional(),
    values: z.array(value),
  });
}

const wrapped = <V extends z.ZodType>(value: V) => open({ value });
const text = wrapped(z.string());
/** Dates come as unix seconds; older answers have them as digits or as a date in words. */
const date = wrapped(z.union([z.int(), z.string()]));
/** A number comes as a string, `"12.5"`; elements of catalogs have it as a number too. */
const numeric = wrapped(z.union([z.string(), z.number()]));

const anyCustomFieldValues = z
  .discriminatedUnion('field_type', [
    values('text', text),
    values('numeric', numeric),
    values('textarea', text),
    values('checkbox', wrapped(z.boolean())),
    values('select', enumValue),
    values('multiselect', enumValue),
    values('radiobutton', enumValue),
    values('date', date),
    values('date_time', date),
    values('birthday', date),
    values('url', text),
    values('streetaddress', text),
    values('smart_address', enumValue),
    values('multitext', enumValue),
    values('legal_entity', wrapped(legalEntityValue)),
    values('items', wrapped(invoiceItemValue)),
    values('category', enumValue),
    values('price', numeric),
    values('tracking_data', text),
    values('linked_entity', wrapped(linkedEntityValue)),
    values('monetary', numeric),
    values(
      'chained_list',
      open({ catalog_id: z.int().positive(), catalog_element_id: z.int().positive() }),
    ),
    values('file', wrapped(fileFieldValue)),
    values('payer', wrapped(payerValue)),
    values('supplier', wrapped(supplierValue)),
    values('org_legal_name', wrapped(z.unknown())),
  ])
  .meta({ id: 'CustomFieldValues' });

/** The name stands for the whole in declarations, which would else repeat it in every entity. */
export interface CustomFieldValuesSchema extends z.ZodType<z.infer<typeof anyCustomFieldValues>> {}

export const customFieldValues: CustomFieldValuesSchema = anyCustomFieldValues;

const anyCustomFieldValuesWrite = open({
  field_id: z.int().positive().nullable().optional(),
  field_code: z.string().nullable().optional(),
  field_name: z.string().optional(),
  values: z
    .array(
      z.union([
        open({
          value: z.unknown(),
          enum_id: z.int().nullable().optional(),
          enum_code: z.string().nullable().optional(),
        }),
        open({ enum_id: z.int(), enum_code: z.string().nullable().optional() }),
        open({ enum_code: z.string(), enum_id: z.int().nullable().optional() }),
        open({ catalog_id: z.int().positive(), catalog_element_id: z.int().positive() }),
      ]),
    )
    .nullable(),
}).meta({ id: 'CustomFieldValuesWrite' });

export interface CustomFieldValuesWriteSchema
  extends z.ZodType<z.infer<typeof anyCustomFieldValuesWrite>> {}

/**
 * The values of one field in a write: the field by its id or by its code. `values: null` clears
 * it. Which values are right follows from the definition of the field, so that the forms of all
 * types are offered here.
 */
export const customFieldValuesWrite: CustomFieldValuesWriteSchema = anyCustomFieldValuesWrite;
