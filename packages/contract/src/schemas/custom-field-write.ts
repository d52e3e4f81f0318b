/**
 * Writes of the definitions of custom fields.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 * @module
 */
import { z } from 'zod';
import { birthdayReminds, customFieldTypes } from '../constants/custom-fields.ts';
import { chainedList, fieldStatus } from './custom-field.ts';
import { open } from './object.ts';
import { id, requestId } from './primitives.ts';

/** A choice with an id stays, one without is new, and one that is left out dies with its values. */
const enumWrite = open({
  id: id.optional(),
  value: z.string().min(1),
  sort: z.int().optional(),
  code: z.string().nullable().optional(),
});

const nestedId = z.string().regex(/^[a-zA-Z0-9]+$/, { error: 'may have letters and digits alone' });

/** A category: its parent by id, or by the `request_id` of another one of the same call. */
const nestedWrite = open({
  id: id.nullable().optional(),
  parent_id: id.nullable().optional(),
  value: z.string().min(1),
  sort: z.int().optional(),
  request_id: nestedId.optional(),
  parent_request_id: nestedId.optional(),
});

/** The documentation sends a list, the PHP client an object by the lists' ids. Both are taken. */
const chainedLists = z.union([z.array(chainedList), z.record(z.string(), chainedList)]);

const writable = {
  code: z.string().nullable().optional(),
  sort: z.int().optional(),
  group_id: z.string().nullable().optional(),
  is_api_only: z.boolean().optional(),
  required_statuses: z.array(fieldStatus).nullable().optional(),
  hidden_statuses: z.array(fieldStatus).nullable().optional(),
  enums: z.array(enumWrite).nullable().optional(),
  nested: z.array(nestedWrite).nullable().optional(),
  chained_lists: chainedLists.nullable().optional(),
  currency: z.string().optional(),
  remind: z.enum(birthdayReminds).nullable().optional(),
  search_in: z.string().nullable().optional(),
  tracking_callback: z.string().nullable().optional(),
  is_deletable: z.boolean().optional(),
  is_visible: z.boolean().optional(),
  is_required: z.boolean().optional(),
  request_id: requestId.optional(),
};

/** Types that are nothing without one more key, and that key. */
const needs = {
  select: 'enums',
  multiselect: 'enums',
  radiobutton: 'enums',
  chained_list: 'chained_lists',
  monetary: 'currency',
  linked_entity: 'search_in',
} as const;

/** A new field. What it needs beside type and name depends on the type. */
export const customFieldCreate = open({
  name: z.string().min(1),
  type: z.enum(customFieldTypes).exclude(['org_legal_name']),
  ...writable,
})
  .check((context) => {
    const { value } = context;
    const key = Object.entries(needs).find(([type]) => type === value.type)?.[1];
    if (key && (value[key] === undefined || value[key] === null)) {
      context.issues.push({
        code: 'custom',
        input: value,
        path: [key],
        message: `a field of the type ${value.type} needs "${key}"`,
      });
    }
  })
  .meta({ id: 'CustomFieldCreate' });

/** A changed field. The type stays as it is. */
export const customFieldUpdate = open({
  id,
  name: z.string().min(1).optional(),
  ...writable,
}).meta({ id: 'CustomFieldUpdate' });
