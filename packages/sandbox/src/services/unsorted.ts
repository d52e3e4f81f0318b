import { unsorted as service, type UnsortedCategory } from '@amokit/contract';
import {
  unsortedAccept,
  unsortedDecline,
  unsortedFormsCreate,
  unsortedLink,
  unsortedSipCreate,
} from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, unknownPath } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { type ItemProblems, invalid, invalidField, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { repeated } from '../api/unique.ts';
import { readItems, readOne } from '../api/validate.ts';
import type { UnsortedRow } from '../store/platform-rows.ts';
import { referenceTo } from './lib/addresses.ts';
import { cardOf } from './lib/entities.ts';
import { firstStatus, statusId } from './lib/stages.ts';
import {
  acceptUnsorted,
  callOf,
  checkUnsorted,
  createUnsorted,
  declineUnsorted,
  linkUnsorted,
} from './lib/unsorted-sorting.ts';
import { summaryOf } from './lib/unsorted-summary.ts';

const href = (row: UnsortedRow, call: Call) => `${call.origin}/api/v4/leads/unsorted/${row.id}`;

const embedded = (row: UnsortedRow, call: Call) => ({
  leads: row.lead_id === null ? [] : [referenceTo(call, 'leads', row.lead_id)],
  contacts: row.contact_ids.map((id) => referenceTo(call, 'contacts', id)),
  companies: row.company_ids.map((id) => referenceTo(call, 'companies', id)),
});

const view = (row: UnsortedRow, call: Call): Record<string, unknown> => ({
  uid: row.id,
  source_uid: row.source_uid,
  source_name: row.source_name,
  category: row.category,
  pipeline_id: row.pipeline_id,
  created_at: row.created_at,
  metadata: row.metadata,
  account_id: call.db.account.id,
  _links: { self: { href: href(row, call) } },
  _embedded: embedded(row, call),
});

/** What accepting and declining answer. */
const done = (row: UnsortedRow, call: Call) => ({
  uid: row.id,
  category: row.category,
  pipeline_id: row.pipeline_id,
  created_at: row.created_at,
  _embedded: embedded(row, call),
});

const isWaiting = (row: UnsortedRow) => row.state === 'waiting';
const waiting = ({ db }: Call) => [...db.rows.unsorted.values()].filter(isWaiting);

function find(call: Call): UnsortedRow | undefined {
  const row = call.db.rows.unsorted.get(call.params.uid ?? '');
  return row && isWaiting(row) ? row : undefined;
}

function found(call: Call): UnsortedRow {
  const row = find(call);
  if (!row) throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

/** Incoming leads are of the kinds `sip` and `forms` when somebody makes them by hand. */
const create: Behaviour = (call) => {
  const { category } = call.params;
  if (category !== 'sip' && category !== 'forms') throw unknownPath();
  const items = readItems(call, category === 'sip' ? unsortedSipCreate : unsortedFormsCreate);
  const repeats = repeated(callOf);
  const problems = items.flatMap(({ input, requestId }): ItemProblems[] => {
    const errors = [...checkUnsorted(call, input), ...repeats(input)];
    return errors.length > 0 ? [{ request_id: requestId, errors }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
  const made = items.map(({ input, requestId }) => {
    const row = createUnsorted(call, category, input);
    return {
      uid: row.id,
      account_id: call.db.account.id,
      request_id: requestId,
      _links: { self: { href: href(row, call) } },
      _embedded: embedded(row, call),
    };
  });
  return ok(envelope(call, 'total_only', { key: 'unsorted', items: made, more: false }));
};

/** The body of these may be left out. */
const lenient = (call: Call): Call => ({ ...call, body: call.body ?? {} });

function knownUser(call: Call, id: number | undefined): number {
  if (id === undefined) return call.user.id;
  if (id !== 0 && !call.db.rows.users.get(id))
    throw invalidField('NotSupportedChoice', 'user_id', 'There is no such user.');
  return id;
}

const accept: Behaviour = (call) => {
  const row = found(call);
  const { input } = readOne(lenient(call), unsortedAccept);
  const user = knownUser(call, input.user_id);
  const status = input.status_id ?? firstStatus(call.db, row.pipeline_id)?.status_id ?? 0;
  const stage = call.db.rows.statuses.get(statusId(row.pipeline_id, status));
  if (!stage || stage.type === 1)
    throw invalidField('NotSupportedChoice', 'status_id', 'The pipeline has no such status.');
  acceptUnsorted(call.db, row, { user, status });
  return ok(done(row, call));
};

const decline: Behaviour = (call) => {
  const row = found(call);
  const { input } = readOne(lenient(call), unsortedDecline);
  const answer = done(row, call);
  declineUnsorted(call.db, row, knownUser(call, input.user_id));
  return ok(answer);
};

const linkable: readonly UnsortedCategory[] = ['chats', 'mail'];

const link: Behaviour = (call) => {
  const row = found(call);
  const { input } = readOne(call, unsortedLink);
  if (!linkable.includes(row.category))
    throw new Problem(400, 'Only chats and letters can be linked');
  const { entity_type, entity_id, metadata } = input.link;
  if (!cardOf(call.db, entity_type, entity_id))
    throw invalidField('NotSupportedChoice', 'link.entity_id', 'There is no such entity.');
  if (metadata && !cardOf(call.db, 'contacts', metadata.contact_id))
    throw invalidField('NotSupportedChoice', 'link.metadata.contact_id', 'No such contact.');
  linkUnsorted(call.db, row, {
    type: entity_type,
    id: entity_id,
    contact: metadata?.contact_id,
    user: knownUser(call, input.user_id),
  });
  return ok({
    uid: row.id,
    _embedded: { [entity_type]: [referenceTo(call, entity_type, entity_id)] },
  });
};

/** How the sandbox plays incoming leads. */
export const unsorted: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.unsorted,
    list: waiting,
    find,
    view,
    href,
    filters: {
      uid: () => (row, filter) => filter.kind === 'strings' && filter.values.includes(row.id),
    },
  }),
  methods: { create, accept, decline, link, summary: (call) => ok(summaryOf(call)) },
};
