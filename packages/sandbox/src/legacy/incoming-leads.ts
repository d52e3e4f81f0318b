import { type Answer, nothing, ok } from '../api/answer.ts';
import type { AsyncBehaviour, Behaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { texts } from '../api/query.ts';
import { summaryOf } from '../services/lib/unsorted-summary.ts';
import { unsorted as service } from '../services/unsorted.ts';
import type { UnsortedRow } from '../store/platform-rows.ts';
import type { CardType } from '../store/rows.ts';
import { v2Cards } from './card-views.ts';
import { cardInput } from './cards.ts';
import { isRecord, type Loose, numberOf, recordsOf, textOf } from './loose.ts';
import { ownLink, v2Items } from './v2-answers.ts';
import { onlyItem, v4 } from './v4.ts';

type Category = 'sip' | 'forms';

/** What is known of the form or of the call, as the fourth version takes it. */
function metadata(call: Call, category: Category, info: Loose): Record<string, unknown> {
  if (category === 'forms')
    return {
      form_id: textOf(info.form_id) ?? '',
      form_name: textOf(info.form_name) ?? textOf(info.form_page) ?? '',
      form_page: textOf(info.form_page) ?? '',
      form_sent_at: numberOf(info.form_send_at ?? info.form_sent_at) ?? call.now,
      ip: textOf(info.ip) ?? null,
      referer: textOf(info.referer) ?? null,
    };
  return {
    uniq: textOf(info.uniq) ?? '',
    phone: textOf(info.from) ?? '',
    from: textOf(info.from) ?? null,
    duration: numberOf(info.duration) ?? 0,
    link: textOf(info.link) ?? null,
    service_code: textOf(info.service_code) ?? '',
    called_at: numberOf(info.date_call) ?? call.now,
    call_responsible: textOf(info.to) ?? null,
    is_call_event_needed: textOf(info.add_note) === '1' || info.add_note === true,
  };
}

const incoming: readonly CardType[] = ['leads', 'contacts', 'companies'];

function toV4(call: Call, category: Category, item: Loose): Record<string, unknown> {
  const { incoming_entities: given, incoming_lead_info: info } = item;
  const entities = isRecord(given) ? given : {};
  const pipeline = numberOf(item.pipeline_id);
  const created = numberOf(item.created_at);
  const embedded = incoming.flatMap((type) => {
    const [card] = recordsOf(entities[type]);
    return card ? [[type, [cardInput(call, type, card)]]] : [];
  });
  return {
    source_uid: textOf(item.source_uid) ?? '',
    source_name: textOf(item.source_name) ?? '',
    ...(pipeline && { pipeline_id: pipeline }),
    ...(created && { created_at: created }),
    metadata: metadata(call, category, isRecord(info) ? info : {}),
    _embedded: Object.fromEntries(embedded),
  };
}

const success = (call: Call, data: unknown): Answer =>
  ok({ status: 'success', data, _links: ownLink(call) });

/** `POST /api/v2/incoming_leads/form` and `…/sip`: what it makes are uids. */
export const addIncoming =
  (category: Category): AsyncBehaviour =>
  async (call) => {
    const items = isRecord(call.body) ? recordsOf(call.body.add) : [];
    if (items.length === 0) throw new Problem(400, 'Request data can not be empty');
    const inputs = items.map((item) => toV4(call, category, item));
    const uids: unknown[] = [];
    for (const body of inputs) {
      const answer = await v4(call, service, 'create', { params: { category }, body: [body] });
      uids.push(onlyItem(answer, 'unsorted').uid);
    }
    return success(call, uids);
  };

/** `{ accept: [uid], user_id, status_id }`: what was made of each is told by its uid. */
export const sortIncoming =
  (action: 'accept' | 'decline'): AsyncBehaviour =>
  async (call) => {
    const given = isRecord(call.body) ? call.body : {};
    const uids = texts(given[action]);
    if (uids.length === 0) throw new Problem(400, 'Request data can not be empty');
    const user_id = numberOf(given.user_id);
    const status_id = numberOf(given.status_id);
    const body = {
      ...(user_id !== undefined && { user_id }),
      ...(action === 'accept' && status_id !== undefined && { status_id }),
    };
    const data: Record<string, unknown> = {};
    for (const uid of uids) {
      const row = call.db.rows.unsorted.get(uid);
      await v4(call, service, action, { params: { uid }, body });
      data[uid] =
        action === 'accept' && row
          ? { leads: [row.lead_id], contacts: row.contact_ids, companies: row.company_ids }
          : { uid };
    }
    return success(call, data);
  };

/** The info of a form or a call under its old names. */
const oldInfo: Readonly<Record<string, string>> = {
  form_sent_at: 'form_send_at',
  called_at: 'date_call',
  call_responsible: 'to',
  is_call_event_needed: 'add_note',
};

const view = (row: UnsortedRow, call: Call) => {
  const cards = (type: CardType, ids: readonly number[]) =>
    ids.flatMap((id) => {
      const card = call.db.rows[type].get(id);
      return card ? [v2Cards[type](card, call)] : [];
    });
  return {
    uid: row.id,
    created_at: row.created_at,
    pipeline: { id: row.pipeline_id },
    category: row.category,
    source_name: row.source_name,
    source_uid: row.source_uid,
    incoming_lead_info: Object.fromEntries(
      Object.entries(row.metadata).map(([key, value]) => [oldInfo[key] ?? key, value]),
    ),
    incoming_entities: {
      leads: cards('leads', row.lead_id === null ? [] : [row.lead_id]),
      contacts: cards('contacts', row.contact_ids),
      companies: cards('companies', row.company_ids),
    },
  };
};

/** `GET /api/v2/incoming_leads` */
export const incomingLeads: AsyncBehaviour = async (call) => {
  const { raw } = call.query;
  const size = Math.min(500, numberOf(raw.page_size ?? raw.limit_rows) ?? 100);
  const page = numberOf(raw.PAGEN_1 ?? raw.page) ?? 1;
  const categories = texts(raw.categories);
  const uids = texts(raw.uid);
  const rows = [...call.db.rows.unsorted.values()].filter(
    ({ id, category, state }) =>
      state === 'waiting' &&
      (categories.length === 0 || categories.includes(category)) &&
      (uids.length === 0 || uids.includes(id)),
  );
  const from = numberOf(raw.limit_offset) ?? (Math.max(1, page) - 1) * size;
  return v2Items(
    call,
    rows.slice(from, from + size).map((row) => view(row, call)),
  );
};

/** `GET /api/v2/incoming_leads/summary` */
export const incomingSummary: Behaviour = (call) => {
  const { query } = call;
  const summary = summaryOf({ ...call, query: { ...query, filters: new Map() } });
  return summary.total === 0 ? nothing : ok({ ...summary, _links: ownLink(call) });
};
