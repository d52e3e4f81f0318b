import { type WebhookCode, webhookCodes } from '@amokit/contract';
import { isRecord } from './read-form.ts';

/**
 * What an account webhook tells of one entity, in the old format under the vendor's names. Numbers are
 * numbers where the documentation has them; everything else is a text, or nested.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/webhooks-format
 */
export interface WebhookItem {
  readonly id?: number;
  readonly name?: string;
  readonly account_id?: number;
  readonly responsible_user_id?: number;
  readonly old_responsible_user_id?: number;
  readonly created_user_id?: number;
  readonly modified_user_id?: number;
  readonly pipeline_id?: number;
  readonly old_pipeline_id?: number;
  readonly status_id?: number;
  readonly old_status_id?: number;
  readonly price?: number;
  readonly element_id?: number;
  readonly element_type?: number;
  /** Unix seconds. */
  readonly date_create?: number | string;
  /** Unix seconds. */
  readonly last_modified?: number | string;
  readonly [field: string]: unknown;
}

/** One event of an account webhook. */
export interface WebhookEvent<Code extends string = string> {
  /** The subscription's code: `status_lead`, or `add_message` where there is none for it. */
  readonly code: Code;
  readonly item: WebhookItem;
}

const entities = new Map([
  ['leads', 'lead'],
  ['contacts', 'contact'],
  ['companies', 'company'],
  ['customers', 'customer'],
  ['task', 'task'],
  ['tasks', 'task'],
  ['talk', 'talk'],
]);

const isNumber =
  /^(?:id|price|.*_id|element_type|date_create|last_modified|created_at|updated_at)$/;
/** Texts that end like numbers' names. */
const isText = /^(?:chat_id|request_id|external_id|source_uid)$/;

export const isWebhookCode = (code: string): code is WebhookCode =>
  webhookCodes.some((known) => known === code);

/** The events of a body: companies are told from contacts, whose key they share. */
export function webhookEvents(body: Readonly<Record<string, unknown>>): readonly WebhookEvent[] {
  return Object.entries(body).flatMap(([key, value]) => {
    if (key === 'account') return [];
    if (key === 'add' && Array.isArray(value))
      return value
        .filter(isRecord)
        .map((item) => ({ code: 'add_chat_template_review', item: readItem(item) }));
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([action, items]) =>
      itemsOf(items).map((raw) => eventOf(key, action, raw)),
    );
  });
}

function eventOf(
  key: string,
  action: string,
  raw: Readonly<Record<string, unknown>>,
): WebhookEvent {
  // A note stands one level deeper.
  const inner = action === 'note' && isRecord(raw.note) ? raw.note : raw;
  const entity = isCompany(key, inner) ? 'company' : (entities.get(key) ?? key);
  return { code: `${action}_${entity}`, item: readItem(inner) };
}

/** A company has the key of contacts; its notes say it by the old number. */
const isCompany = (
  key: string,
  { type, element_type }: Readonly<Record<string, unknown>>,
): boolean => key === 'contacts' && (type === 'company' || element_type === '3');

function itemsOf(items: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(items)) return items.flatMap(itemsOf);
  // Deleting is described as an id alone.
  if (typeof items === 'string') return [{ id: items }];
  if (!isRecord(items)) return [];
  const values = Object.entries(items);
  // Long lists are objects by their index.
  return values.length > 0 && values.every(([index]) => /^\d+$/.test(index))
    ? values.flatMap(([, item]) => itemsOf(item))
    : [items];
}

function readItem(item: Readonly<Record<string, unknown>>): WebhookItem {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      typeof value === 'string' &&
      isNumber.test(field) &&
      !isText.test(field) &&
      /^-?\d{1,15}$/.test(value)
        ? Number(value)
        : value,
    ]),
  );
}
