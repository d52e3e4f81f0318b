import { ownValue } from '../api/own-value.ts';
import { applyFieldValues, readFieldValues } from '../services/lib/field-write.ts';
import { link, linked } from '../services/lib/links.ts';
import { firstStatus, isClosed } from '../services/lib/stages.ts';
import { tagByName } from '../services/lib/tags.ts';
import { acceptUnsorted, declineUnsorted, linkUnsorted } from '../services/lib/unsorted-sorting.ts';
import type { Db } from '../store/db.ts';
import type { UnsortedRow } from '../store/platform-rows.ts';
import type { CardRow, CardType } from '../store/rows.ts';
import { calculate } from './calculate.ts';
import { isRecord } from './conditions.ts';
import { emailIn, phoneIn } from './contacts-data.ts';
import { fill } from './markers.ts';
import { addCard } from './new-cards.ts';
import { cardNamed, type Scene } from './scene.ts';

type Params = Readonly<Record<string, unknown>>;
type Action = (scene: Scene, params: Params) => void;

/** Changes a card on the robot's behalf. */
function editCard(db: Db, type: CardType, row: CardRow, edit: (row: CardRow) => void): void {
  db.rows[type].change(row.id, (found) => {
    edit(found);
    found.updated_by = 0;
    found.updated_at = db.clock.seconds();
  });
  db.announce({ entity: type, id: row.id });
}

const named = (scene: Scene, params: Params) => cardNamed(scene, params.type);

/** Sets a field; some types take another value beside those that are there. */
export function setField(
  db: Db,
  { type, row }: { readonly type: CardType; readonly row: CardRow },
  field_id: number,
  { value, enumCode, add = false }: { value: string; enumCode?: string; add?: boolean },
): void {
  const given = { value, ...(enumCode !== undefined && { enum_code: enumCode }) };
  const before = row.custom_fields_values?.find((stored) => stored.field_id === field_id);
  const values = add ? [...(before?.values ?? []), given] : [given];
  const input = [{ field_id, values }];
  // A value that the field does not take is left out, as the CRM does it.
  if (readFieldValues(db, type, input).problems.length > 0) return;
  editCard(db, type, row, (card) => {
    card.custom_fields_values = applyFieldValues(db, type, card.custom_fields_values, input);
  });
}

const unsortedOf = ({ db, lead }: Scene): UnsortedRow | undefined =>
  lead && db.rows.unsorted.by('lead', lead.id).find(({ state }) => state === 'waiting');

/** Takes the incoming lead of a talk into work, which a bot's first message does by itself. */
export function accept(scene: Scene): void {
  const waiting = unsortedOf(scene);
  const { db, lead } = scene;
  if (!waiting || !lead) return;
  const status = firstStatus(db, waiting.pipeline_id)?.status_id;
  if (status !== undefined) acceptUnsorted(db, waiting, { user: lead.responsible_user_id, status });
}

function setCustomFields(scene: Scene, params: Params): void {
  const { db, lead, contact, customer, talk } = scene;
  const text = fill(scene, params.value);
  const value = params.calculated === true ? String(calculate(text) ?? text) : text;
  switch (String(params.custom_field ?? '').replace(/[{}\s]/g, '')) {
    case 'lead.price':
      if (lead) setPrice(scene, value);
      return;
    case 'lead.name':
      if (lead) editCard(db, 'leads', lead, (row) => Object.assign(row, { name: value }));
      return;
    case 'contact.name':
      if (contact) editCard(db, 'contacts', contact, (row) => Object.assign(row, { name: value }));
      return;
    case 'customer.next_price':
      if (customer)
        editCard(db, 'customers', customer, (row) =>
          Object.assign(row, { next_price: Number(value) || 0 }),
        );
      return;
    case 'cf.talk.nps':
      if (talk)
        db.rows.talks.change(talk.id, (row) => {
          row.rate = Math.max(0, Math.min(10, Math.trunc(Number(value)) || 0));
        });
      return;
  }
  const card = named(scene, params);
  if (!card) return;
  setField(db, card, Number(params.custom_fields_id), {
    value,
    add: params.option === 'add',
    ...(typeof params.enum === 'string' && { enumCode: params.enum }),
  });
}

function setPrice(scene: Scene, text: string): void {
  const { db, lead } = scene;
  const price = calculate(text);
  if (lead && price !== undefined)
    editCard(db, 'leads', lead, (row) =>
      Object.assign(row, { price: Math.round(price), is_price_modified_by_robot: true }),
    );
}

function changeStatus(scene: Scene, params: Params): void {
  const { db, run } = scene;
  const double = Number(run.found.contact_double);
  const [other] = params.entity === 'double' ? linked(db, 'contacts', double, 'leads') : [];
  const lead = params.entity === 'double' ? other && db.rows.leads.get(other.id) : scene.lead;
  const status = Number(params.value);
  if (!lead) return;
  const stage = isClosed(status)
    ? { pipeline_id: lead.pipeline_id }
    : [...db.rows.statuses.values()].find(({ status_id }) => status_id === status);
  if (!stage) return;
  const closed_at = isClosed(status) ? db.clock.seconds() : null;
  editCard(db, 'leads', lead, (row) =>
    Object.assign(row, { status_id: status, pipeline_id: stage.pipeline_id, closed_at }),
  );
}

function subscribe(scene: Scene, params: Params, on: boolean): void {
  const { db } = scene;
  const isCustomer = String(params.entity_type) === '12';
  const entity = isCustomer ? scene.customer : scene.lead;
  if (!entity) return;
  const entity_type = isCustomer ? 'customers' : 'leads';
  const rows = db.rows.subscriptions;
  if (!on && params.type === 'all') {
    for (const row of rows.by('entity', `${entity_type}:${entity.id}`)) rows.remove(row.id);
    return;
  }
  const type = params.type === 'group' ? 'group' : 'user';
  const subscriber_id = Number(fill(scene, params.value));
  const id = `${entity_type}:${entity.id}:${type}:${subscriber_id}`;
  if (!on) rows.remove(id);
  else if (Number.isSafeInteger(subscriber_id))
    rows.add({ id, entity_type, entity_id: entity.id, subscriber_id, type });
}

const noteTypes: Readonly<Record<string, string>> = {
  4: 'common',
  10: 'call_in',
  11: 'call_out',
  25: 'service_message',
  102: 'sms_in',
  103: 'sms_out',
};

/** Writes a note on the robot's behalf. */
export function addNote(
  db: Db,
  { type, row }: { readonly type: CardType; readonly row: CardRow },
  note_type: string,
  params: Readonly<Record<string, unknown>>,
): void {
  const now = db.clock.seconds();
  db.rows.notes.add({
    id: db.nextId('notes'),
    entity_type: type,
    entity_id: row.id,
    note_type,
    params: { ...params },
    responsible_user_id: row.responsible_user_id,
    group_id: row.group_id,
    created_by: 0,
    updated_by: 0,
    created_at: now,
    updated_at: now,
    is_pinned: false,
  });
  db.announce({ entity: 'notes', id: row.id });
}

function addLeadContact(scene: Scene, params: Params): void {
  const { db, run } = scene;
  const needed = params.preset === 'contacts.require_email_or_phone';
  if (needed && !emailIn(run.message_text) && !phoneIn(run.message_text)) return;
  const lead = isRecord(params.lead) ? addCard(scene, 'leads', params.lead) : undefined;
  const contact = isRecord(params.contact) ? addCard(scene, 'contacts', params.contact) : undefined;
  if (lead && contact) link(db, 'leads', lead.id, { type: 'contacts', id: contact.id });
}

function addLinkedCompany(scene: Scene, params: Params): void {
  const { db, lead, contact } = scene;
  const company = addCard(scene, 'companies', { name: params.name });
  if (lead) link(db, 'leads', lead.id, { type: 'companies', id: company.id });
  if (contact) link(db, 'contacts', contact.id, { type: 'companies', id: company.id });
}

const linkTypes: Readonly<Record<string, string>> = {
  1: 'contacts',
  2: 'leads',
  3: 'companies',
  11: 'catalog_elements',
};

function linkCards(scene: Scene, params: Params): void {
  const { db } = scene;
  const card = cardNamed(scene, params.from);
  const type = ownValue(linkTypes, String(params.to));
  const id = Number(fill(scene, params.to_id));
  const from = params.from_id === undefined ? card?.row.id : Number(fill(scene, params.from_id));
  if (!card || !type || !from || !Number.isSafeInteger(id)) return;
  const catalog = Number(params.to_catalog_id);
  const metadata =
    type === 'catalog_elements'
      ? {
          quantity: Number(fill(scene, params.quantity ?? '1')) || 1,
          ...(catalog && { catalog_id: catalog }),
        }
      : null;
  link(db, card.type, from, { type, id, metadata });
}

function setTags(scene: Scene, params: Params, on: boolean): void {
  const card = named(scene, params);
  if (!card) return;
  const given = Array.isArray(params.value) ? params.value : [params.value];
  const ids = given
    .map((one: unknown) => fill(scene, one))
    .filter((name) => name !== '')
    .map((name) => tagByName(scene.db, card.type, name).id);
  editCard(scene.db, card.type, card.row, (row) => {
    row.tags = on
      ? [...new Set([...row.tags, ...ids])]
      : row.tags.filter((id) => !ids.includes(id));
  });
}

function linkToUnsorted(scene: Scene, params: Params): void {
  const waiting = unsortedOf(scene);
  const id = Number(fill(scene, params.entity_id));
  const type = String(params.entity_type) === '12' ? 'customers' : 'leads';
  if (!waiting || !scene.db.rows[type].get(id)) return;
  const contact = Number(fill(scene, params.contact_id)) || undefined;
  linkUnsorted(scene.db, waiting, { type, id, contact, user: 0 });
}

/** What a bot can do to the account, by the names of the documentation. */
export const actions: Readonly<Record<string, Action>> = {
  unsorted(scene, { value }) {
    const waiting = unsortedOf(scene);
    if (value === 'decline' && waiting) declineUnsorted(scene.db, waiting, 0);
    if (value === 'accept') accept(scene);
  },
  change_status: changeStatus,
  set_tag: (scene, params) => setTags(scene, params, true),
  unset_tag: (scene, params) => setTags(scene, params, false),
  set_custom_fields: setCustomFields,
  subscribe: (scene, params) => subscribe(scene, params, true),
  unsubscribe: (scene, params) => subscribe(scene, params, false),
  add_lead_contact: addLeadContact,
  set_budget: (scene, { value }) => setPrice(scene, fill(scene, value)),
  add_linked_company: addLinkedCompany,
  add_note(scene, params) {
    const card = cardNamed(scene, params.element_type);
    const type = ownValue(noteTypes, String(params.note_type)) ?? 'common';
    if (card) addNote(scene.db, card, type, { text: fill(scene, params.text) });
  },
  link: linkCards,
  change_responsible_user(scene, params) {
    const card = cardNamed(scene, params.type ?? 2);
    const user = scene.db.rows.users.get(Number(fill(scene, params.value)));
    if (card && user)
      editCard(scene.db, card.type, card.row, (row) => {
        row.responsible_user_id = user.id;
        row.group_id = user.group_id;
      });
  },
  link_to_unsorted: linkToUnsorted,
};
