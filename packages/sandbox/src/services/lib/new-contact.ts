import type { contactCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { ContactRow } from '../../store/rows.ts';
import { newCard, tagNewCard } from './card.ts';

export type ContactInput = z.output<typeof contactCreate>;

/** Two names make a name. */
function names(input: ContactInput): { first_name?: string; last_name?: string; name?: string } {
  const { name, first_name, last_name } = input;
  if (first_name === undefined && last_name === undefined) {
    if (name === undefined) return {};
    return { name };
  }
  const first = first_name ?? '';
  const last = last_name ?? '';
  return { first_name: first, last_name: last, name: name ?? `${first} ${last}`.trim() };
}

/** Adds a contact with its tags. */
export function addContact(input: ContactInput, call: Call): ContactRow {
  const { db } = call;
  const id = db.nextId('contacts');
  const named = names(input);
  const row: ContactRow = {
    id,
    ...newCard(call, 'contacts', input),
    first_name: named.first_name ?? '',
    last_name: named.last_name ?? '',
  };
  row.name = named.name || (db.account.language === 'ru' ? `Контакт #${id}` : `Contact #${id}`);
  tagNewCard(call, 'contacts', row, input);
  db.rows.contacts.add(row);
  db.announce({ entity: 'contacts', id });
  return row;
}
