/**
 * What the page writes through the public API, with the person's session: so hooks, events and
 * triggers follow as they do in the CRM.
 *
 * @module
 */
import type { PageEntity } from '../../page-shapes/page-state.ts';
import { at } from '../host/value.ts';
import { AjaxError, send } from './ajax.ts';

/** The sections whose records have a card. */
export type CardEntity = 'leads' | PageEntity;

/** What a write says of a record, in the words of the API. */
export type RecordValues = Readonly<Record<string, unknown>>;

const pause = 1000;

/**
 * Writes with patience: the person's session has a budget of requests a second, which the widgets
 * of the page share. A write that is too much was not done, so it waits and is sent again.
 */
async function write(method: string, path: string, body: unknown, left = 5): Promise<Response> {
  try {
    return await send(method, path, body);
  } catch (error) {
    if (!(error instanceof AjaxError) || error.status !== 429 || left === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return write(method, path, body, left - 1);
  }
}

/** Creates one record and answers with its id. */
export async function createRecord(entity: CardEntity, values: RecordValues): Promise<number> {
  const body: unknown = await (await write('POST', `/api/v4/${entity}`, [values])).json();
  const items = at(body, '_embedded', entity);
  return Number(Array.isArray(items) ? at(items[0], 'id') : 0);
}

export const updateRecord = (entity: CardEntity, id: number, values: RecordValues) =>
  write('PATCH', `/api/v4/${entity}/${id}`, values);

/** Closes a task, with what came of it. */
export const completeTask = (id: number, result: string) =>
  write('PATCH', `/api/v4/tasks/${id}`, {
    is_completed: true,
    ...(result !== '' && { result: { text: result } }),
  });

/** A note of a type that a person can write. */
export type NewNote =
  | { readonly note_type: 'common'; readonly params: { readonly text: string } }
  | {
      readonly note_type: 'sms_out';
      readonly params: { readonly text: string; readonly phone: string };
    };

/** Adds a note to the feed of a record, as the person who is signed in. */
export const addNote = (entity: CardEntity, id: number, note: NewNote) =>
  write('POST', `/api/v4/${entity}/${id}/notes`, [note]);
