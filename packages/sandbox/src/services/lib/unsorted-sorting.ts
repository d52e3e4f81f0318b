import type { UnsortedCategory } from '@amokit/contract';
import type { unsortedFormsCreate, unsortedSipCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { FieldProblem } from '../../api/problem.ts';
import type { Unique } from '../../api/unique.ts';
import type { Db } from '../../store/db.ts';
import type { UnsortedRow } from '../../store/platform-rows.ts';
import type { LeadRow } from '../../store/rows.ts';
import { checkCard, newCard, tagNewCard } from './card.ts';
import { link, linked, unlink } from './links.ts';
import { addUnsorted } from './new-unsorted.ts';
import { checkIncoming, lost, mainPipeline, unsortedStatus } from './stages.ts';

type Input = z.output<typeof unsortedSipCreate> | z.output<typeof unsortedFormsCreate>;

const lines = { ru: 'Новая заявка', en: 'Incoming lead' } as const;

/** A call by its own name: the same twice is a mistake of the telephony, and not two calls. */
export const callOf = ({ metadata }: Input): Unique | undefined =>
  'uniq' in metadata && typeof metadata.uniq === 'string'
    ? { path: 'metadata.uniq', value: metadata.uniq }
    : undefined;

/** What is wrong with an incoming lead beyond its form. */
export function checkUnsorted({ db }: Call, input: Input): readonly FieldProblem[] {
  const problems = [...checkIncoming(db, input)];
  const { leads = [], contacts = [], companies = [] } = input._embedded ?? {};
  const nested = { leads, contacts, companies };
  for (const type of ['leads', 'contacts', 'companies'] as const)
    for (const [at, card] of nested[type].entries())
      for (const problem of checkCard(db, type, card))
        problems.push({ ...problem, path: `_embedded.${type}.${at}.${problem.path}` });
  const own = callOf(input);
  const repeats = [...db.rows.unsorted.values()].some(
    (row) => row.category === 'sip' && row.metadata.uniq === own?.value,
  );
  if (own && repeats)
    problems.push({ code: 'NotUnique', path: own.path, detail: 'This call is there.' });
  return problems;
}

function addLead(call: Call, pipeline_id: number, input: Input): LeadRow {
  const { db } = call;
  const [given = {}] = input._embedded?.leads ?? [];
  const status_id = unsortedStatus(db, pipeline_id)?.status_id ?? 0;
  const row: LeadRow = {
    id: db.nextId('leads'),
    ...newCard(call, 'leads', given),
    name: given.name || lines[db.account.language],
    price: given.price ?? 0,
    status_id,
    pipeline_id,
    loss_reason_id: null,
    source_id: null,
    closed_at: null,
    score: null,
    is_price_modified_by_robot: false,
  };
  tagNewCard(call, 'leads', row, given);
  return db.rows.leads.add(row);
}

function addContact(call: Call, input: Input): number | undefined {
  const { db } = call;
  const [given] = input._embedded?.contacts ?? [];
  if (!given) return undefined;
  const { first_name = '', last_name = '' } = given;
  const name = given.name || `${first_name} ${last_name}`.trim() || lines[db.account.language];
  const row = {
    id: db.nextId('contacts'),
    ...newCard(call, 'contacts', given),
    name,
    first_name,
    last_name,
  };
  tagNewCard(call, 'contacts', row, given);
  return db.rows.contacts.add(row).id;
}

function addCompany(call: Call, input: Input): number | undefined {
  const { db } = call;
  const [given] = input._embedded?.companies ?? [];
  if (!given) return undefined;
  const row = { id: db.nextId('companies'), ...newCard(call, 'companies', given) };
  tagNewCard(call, 'companies', row, given);
  return db.rows.companies.add(row).id;
}

/** Makes an incoming lead with its contact and company; the lead stands before the first stage. */
export function createUnsorted(call: Call, category: UnsortedCategory, input: Input): UnsortedRow {
  const { db } = call;
  const pipeline_id = input.pipeline_id ?? mainPipeline(db).id;
  const lead = addLead(call, pipeline_id, input);
  const contact = addContact(call, input);
  const company = addCompany(call, input);
  if (contact !== undefined)
    link(db, 'leads', lead.id, { type: 'contacts', id: contact, metadata: { is_main: true } });
  if (company !== undefined) link(db, 'leads', lead.id, { type: 'companies', id: company });
  if (contact !== undefined && company !== undefined)
    link(db, 'contacts', contact, { type: 'companies', id: company });
  const { source_uid, source_name, created_at } = input;
  const metadata = { ...input.metadata };
  const from = { source_uid, source_name, metadata, created_at };
  const row = addUnsorted(db, { category, lead, contact, company, ...from });
  db.announce({ entity: 'leads', id: lead.id });
  return row;
}

function settle(db: Db, row: UnsortedRow, state: UnsortedRow['state']): void {
  db.rows.unsorted.change(row.id, (found) => {
    found.state = state;
    found.sorted_at = db.clock.seconds();
    found.updated_at = found.sorted_at;
  });
}

const editLead = (db: Db, row: UnsortedRow, edit: (lead: LeadRow) => void): void => {
  if (row.lead_id === null) return;
  db.rows.leads.change(row.lead_id, edit);
  db.announce({ entity: 'leads', id: row.lead_id });
};

/** The lead goes into a stage, and somebody becomes responsible for it. */
export function acceptUnsorted(
  db: Db,
  row: UnsortedRow,
  { user, status }: { readonly user: number; readonly status: number },
): void {
  editLead(db, row, (lead) => {
    lead.status_id = status;
    lead.responsible_user_id = user;
    lead.group_id = db.rows.users.get(user)?.group_id ?? 0;
    lead.updated_by = user;
    lead.updated_at = db.clock.seconds();
  });
  settle(db, row, 'accepted');
}

/** The lead is closed as lost; its contact and company stay. */
export function declineUnsorted(db: Db, row: UnsortedRow, user: number): void {
  editLead(db, row, (lead) => {
    lead.status_id = lost;
    lead.closed_at = db.clock.seconds();
    lead.updated_by = user;
    lead.updated_at = lead.closed_at;
  });
  settle(db, row, 'declined');
}

interface LinkTo {
  readonly type: 'leads' | 'customers';
  readonly id: number;
  readonly contact: number | undefined;
  readonly user: number;
}

/** The talk and the contact go to an entity that is there already; the incoming lead is gone. */
export function linkUnsorted(db: Db, row: UnsortedRow, to: LinkTo): void {
  const contacts = to.contact === undefined ? row.contact_ids : [to.contact];
  for (const contact of contacts) {
    const there = linked(db, to.type, to.id, 'contacts').some(({ id }) => id === contact);
    if (!there) link(db, to.type, to.id, { type: 'contacts', id: contact });
    if (row.lead_id !== null) unlink(db, 'leads', row.lead_id, { type: 'contacts', id: contact });
  }
  for (const talk of db.rows.talks.values())
    if (talk.entity_type === 'lead' && talk.entity_id === row.lead_id)
      db.rows.talks.change(talk.id, (found) => {
        found.entity_type = to.type === 'leads' ? 'lead' : 'customer';
        found.entity_id = to.id;
        if (to.contact !== undefined) found.contact_id = to.contact;
        found.updated_at = db.clock.seconds();
      });
  editLead(db, row, (lead) => {
    lead.is_deleted = true;
    lead.updated_by = to.user;
    lead.updated_at = db.clock.seconds();
  });
  settle(db, row, 'linked');
  db.announce({ entity: to.type, id: to.id });
}
