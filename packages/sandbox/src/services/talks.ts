import { talks as service } from '@amokit/contract';
import { talkClose } from '@amokit/contract/schemas';
import { accepted } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import { readOne } from '../api/validate.ts';
import type { TalkRow } from '../store/platform-rows.ts';
import { referenceTo } from './lib/addresses.ts';
import { cardOf } from './lib/entities.ts';

const href = (row: TalkRow, call: Call) => `${call.origin}/api/v4/talks/${row.id}`;

function view(row: TalkRow, call: Call): Record<string, unknown> {
  const { entity_id, entity_type, contact_id } = row;
  const one = (type: 'leads' | 'customers') =>
    entity_id !== null && entity_type === type.slice(0, -1)
      ? [referenceTo(call, type, entity_id)]
      : [];
  return {
    talk_id: row.id,
    created_at: row.created_at,
    updated_at: row.updated_at,
    rate: row.rate,
    contact_id,
    chat_id: row.chat_id,
    entity_id,
    entity_type,
    is_in_work: row.is_in_work,
    is_read: row.is_read,
    origin: row.origin,
    missed_at: row.missed_at,
    account_id: call.db.account.id,
    _links: { self: { href: href(row, call) } },
    _embedded: {
      contacts: [referenceTo(call, 'contacts', contact_id)],
      leads: one('leads'),
      customers: one('customers'),
    },
  };
}

const close: Behaviour = (call) => {
  const row = call.db.rows.talks.get(idParam(call, 'id'));
  if (!row) throw new Problem(404, `Not found: ${call.path}`);
  // The body may be left out: it has one key, which has a default.
  readOne({ ...call, body: call.body ?? {} }, talkClose);
  const contact = cardOf(call.db, 'contacts', row.contact_id);
  if (contact && !may(call.user, 'contacts', 'edit', contact))
    throw new Problem(403, 'You have no right to close this talk.');
  if (!row.is_in_work) throw new Problem(422, 'The talk is closed already, or is being closed');
  call.db.rows.talks.change(row.id, (talk) => {
    talk.is_in_work = false;
    talk.is_read = true;
    talk.updated_at = call.now;
  });
  return accepted;
};

/** How the sandbox plays talks. */
export const talks: ServiceBehaviour = {
  service,
  kinds: resource({ rows: ({ db }) => db.rows.talks, view, href }),
  methods: { close },
};
