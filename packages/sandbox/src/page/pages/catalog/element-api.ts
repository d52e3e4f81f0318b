/**
 * What the page asks of an element of a list: its card from the sandbox, its changes through the
 * public API, so that hooks and events follow.
 *
 * @module
 */
import type { PageElementCard } from '../../../page-shapes/page-state.ts';
import { readJson, send } from '../../data/ajax.ts';
import { isObject } from '../../host/value.ts';

const isCard = (value: unknown): value is PageElementCard =>
  isObject(value) && typeof value.id === 'number' && Array.isArray(value.fields);

/** The card of an element, with the id 0 that of a new one. */
export async function fetchElementCard(catalogId: number, id: number): Promise<PageElementCard> {
  const card = await readJson('GET', `/ajax/catalogs/${catalogId}/elements/${id}`);
  if (!isCard(card)) throw new Error('The card of the element could not be read');
  return card;
}

/** What a person has changed of an element, in the words of the API. */
export interface ElementChanges {
  readonly name: string;
  readonly custom_fields_values?: readonly unknown[];
}

/** Saves an element, or adds it where its id is 0. */
export async function saveElement(
  catalogId: number,
  id: number,
  changes: ElementChanges,
): Promise<void> {
  const path = `/api/v4/catalogs/${catalogId}/elements`;
  if (id === 0) await send('POST', path, [changes]);
  else await send('PATCH', `${path}/${id}`, changes);
}
