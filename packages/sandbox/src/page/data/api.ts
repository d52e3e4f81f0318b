/**
 * What the page reads from the public API, with the person's session, where the server has no
 * answer of its own for the page.
 *
 * @module
 */
import { asObject, asText, at } from '../host/value.ts';
import { AjaxError, readJson, send } from './ajax.ts';

/** The sections whose records have a card. */
export type CardEntity = 'leads' | 'contacts' | 'companies' | 'customers';

/** A record of the API, read with care. */
export type ApiRecord = Readonly<Record<string, unknown>>;

const pause = 1000;

/**
 * Reads with patience: the person's session has a budget of requests a second, which the widgets
 * of the page share. They come first, so a read of the page that is too much waits and asks again.
 */
async function readPatiently(path: string, left = 5): Promise<unknown> {
  try {
    return await readJson('GET', path);
  } catch (error) {
    if (!(error instanceof AjaxError) || error.status !== 429 || left === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return readPatiently(path, left - 1);
  }
}

/** The records of a list's first page; none where the API answers 204. */
export async function listRecords(path: string, key: string): Promise<readonly ApiRecord[]> {
  const body = await readPatiently(path);
  const items = at(body, '_embedded', key);
  return Array.isArray(items) ? items.map(asObject) : [];
}

/** A record by its id, or null where there is none. */
export async function getRecord(path: string): Promise<ApiRecord | null> {
  try {
    const body = await readPatiently(path);
    return body === null ? null : asObject(body);
  } catch (error) {
    if (error instanceof AjaxError && error.status === 404) return null;
    throw error;
  }
}

/** Creates one record and answers with its id. */
export async function createRecord(entity: CardEntity, values: ApiRecord): Promise<number> {
  const body = await readJson('POST', `/api/v4/${entity}`, [values]);
  const items = at(body, '_embedded', entity);
  return Number(Array.isArray(items) ? at(items[0], 'id') : 0);
}

export const updateRecord = (entity: CardEntity, id: number, values: ApiRecord) =>
  send('PATCH', `/api/v4/${entity}/${id}`, values);

/** A note of a type that a person can write. */
export type NewNote =
  | { readonly note_type: 'common'; readonly params: { readonly text: string } }
  | {
      readonly note_type: 'sms_out';
      readonly params: { readonly text: string; readonly phone: string };
    };

/** Adds a note to the feed of a record, as the person who is signed in. */
export const addNote = (entity: CardEntity, id: number, note: NewNote) =>
  send('POST', `/api/v4/${entity}/${id}/notes`, [note]);

/** The ids that a record has embedded under a key: its leads, its contacts. */
export function embeddedIds(record: ApiRecord, key: string): readonly number[] {
  const items = at(record, '_embedded', key);
  return Array.isArray(items) ? items.map((item) => Number(at(item, 'id'))) : [];
}

/** The texts of the field with a code, of all its values: `PHONE`, `EMAIL`. */
export function valuesByCode(record: ApiRecord, code: string): readonly string[] {
  const fields = record.custom_fields_values;
  if (!Array.isArray(fields)) return [];
  const found: unknown = fields.find((field) => at(field, 'field_code') === code);
  const values = at(found, 'values');
  return Array.isArray(values) ? values.map((value) => asText(at(value, 'value'))) : [];
}
