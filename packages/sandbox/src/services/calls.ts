import { calls as service } from '@amokit/contract';
import { callCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { readItems } from '../api/validate.ts';
import type { NoteRow } from '../store/rows.ts';
import { hrefOf } from './lib/addresses.ts';
import { callTarget } from './lib/call-target.ts';
import { phoneKey, phoneOwners } from './lib/phones.ts';

type Create = z.output<typeof callCreate>;

const singular = {
  leads: 'lead',
  contacts: 'contact',
  companies: 'company',
  customers: 'customer',
} as const;

/** A call becomes a note in the feed of its card. */
function addNote(call: Call, input: Create, { type, id }: ReturnType<typeof callTarget>): NoteRow {
  const { db, user, now } = call;
  const responsible = input.responsible_user_id ?? user.id;
  const created_by = input.created_by ?? user.id;
  const row = db.rows.notes.add({
    id: db.nextId('notes'),
    entity_type: type,
    entity_id: id,
    note_type: input.direction === 'inbound' ? 'call_in' : 'call_out',
    params: {
      uniq: input.uniq ?? '',
      duration: input.duration,
      source: input.source,
      link: input.link ?? '',
      phone: input.phone,
      call_result: input.call_result ?? '',
      call_status: input.call_status ?? null,
      call_responsible: input.call_responsible ?? created_by,
    },
    responsible_user_id: responsible,
    group_id: db.rows.users.get(responsible)?.group_id ?? 0,
    created_by,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: input.updated_at ?? now,
    is_pinned: false,
  });
  db.announce({ entity: 'notes', id });
  return row;
}

/** A phone that nobody has is told among the errors; nothing is made of the call. */
const unknownPhone = (request_id: string) => ({
  request_id,
  title: 'Entity not found',
  status: 263,
  detail: 'Entity not found',
});

const create: Behaviour = (call) => {
  const items = readItems(call, callCreate);
  const owners = phoneOwners(call.db);
  const errors: unknown[] = [];
  const calls: unknown[] = [];
  for (const { input, requestId } of items) {
    const owner = owners.get(phoneKey(input.phone));
    if (!owner) {
      errors.push(unknownPhone(requestId));
      continue;
    }
    const target = callTarget(call.db, owner);
    const note = addNote(call, input, target);
    calls.push({
      id: note.id,
      entity_id: target.id,
      entity_type: singular[target.type],
      account_id: call.db.account.id,
      request_id: requestId,
      _embedded: {
        entity: {
          id: target.id,
          _links: { self: { href: hrefOf(call, target.type, target.id) } },
        },
      },
    });
  }
  return ok({ _total_items: calls.length, errors, _embedded: { calls } });
};

/** How the sandbox plays calls that were made outside. */
export const calls: ServiceBehaviour = { service, methods: { create } };
