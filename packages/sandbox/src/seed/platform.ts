import type { UnsortedCategory } from '@amokit/contract';
import { link, linked } from '../services/lib/links.ts';
import { isClosed, mainPipeline, unsortedStatus } from '../services/lib/stages.ts';
import type { Db } from '../store/db.ts';
import type { LeadRow } from '../store/rows.ts';
import { stableUuid } from './people.ts';
import { type PlatformTexts, platformTexts } from './platform-texts.ts';

const hour = 3600;

/** Two currencies where there are none, and a widget of the ready document's integration. */
function seedMarket(db: Db, texts: PlatformTexts): void {
  const second = db.account.currency === 'USD' ? 'EUR' : 'USD';
  if (db.rows.currencies.size() === 0)
    for (const id of [db.account.currency, second]) db.rows.currencies.add({ id });
  db.rows.marketWidgets.add({
    id: 'amokit_demo',
    client_uuid: stableUuid('integration'),
    version: '1.0.0',
    rating: '4.80',
    settings_template: [
      { key: 'login', name: texts.widgetLogin, type: 'text', is_required: false },
    ],
    is_lead_source: true,
    is_work_with_dp: true,
    is_active: false,
    settings: {},
  });
}

interface TalkSeed {
  readonly lead: LeadRow;
  readonly contact: number;
  readonly chat: string;
  readonly lines: readonly string[];
}

function seedTalk(db: Db, texts: PlatformTexts, { lead, contact, chat, lines }: TalkSeed): number {
  const started = db.clock.seconds() - 5 * hour;
  const id = db.nextId('talks');
  db.rows.talks.add({
    id,
    chat_id: chat,
    contact_id: contact,
    entity_id: lead.id,
    entity_type: 'lead',
    is_in_work: true,
    is_read: false,
    origin: texts.origin,
    rate: 0,
    missed_at: null,
    created_at: started,
    updated_at: started + lines.length * 60,
  });
  db.rows.chatLinks.add({ id: chat, contact_id: contact, link_id: db.nextId('chatLinks') });
  for (const [at, text] of lines.entries())
    db.rows.messages.add({
      id: stableUuid(`message ${chat} ${at}`),
      talk_id: id,
      author: at % 2 === 0 ? 'client' : 'bot',
      text,
      buttons: [],
      created_at: started + at * 60,
    });
  return id;
}

function metadata(texts: PlatformTexts, category: UnsortedCategory, at: number, name: string) {
  switch (category) {
    case 'forms':
      return {
        form_id: 101,
        form_name: texts.form,
        form_page: 'https://workshop.test/order',
        form_sent_at: at,
        ip: '192.0.2.10',
        referer: 'https://workshop.test/',
        form_type: 1,
        visitor_uid: null,
      };
    case 'sip':
      return {
        from: '+1 555 0150',
        phone: '+1 555 0160',
        called_at: at,
        duration: '0',
        link: null,
        service_code: 'workshop_telephony',
        uniq: 'seeded-call-1',
        is_call_event_needed: true,
      };
    case 'chats':
      return {
        from: name,
        to: texts.source,
        received_at: at,
        service: texts.origin,
        client: { name, avatar: null },
        origin: { chat_id: stableUuid('unsorted chat'), ref: null, visitor_uid: null },
        last_message_text: texts.question,
        source_name: texts.source,
      };
    case 'mail':
      return {
        from: { email: 'sideboard@mail.test', name },
        subject: texts.subject,
        received_at: at,
        thread_id: 7001,
        message_id: 9001,
        content_summary: texts.summary,
      };
  }
}

function seedUnsorted(db: Db, texts: PlatformTexts, model: LeadRow): void {
  const pipeline = mainPipeline(db);
  const status_id = unsortedStatus(db, pipeline.id)?.status_id;
  if (status_id === undefined) return;
  const names = { forms: texts.form, sip: texts.call, chats: texts.source, mail: texts.mail };
  for (const [index, category] of (['forms', 'sip', 'chats', 'mail'] as const).entries()) {
    const created_at = db.clock.seconds() - (index + 1) * hour;
    const name = texts.people[index] ?? '';
    const common = {
      responsible_user_id: model.responsible_user_id,
      group_id: model.group_id,
      created_by: 0,
      updated_by: 0,
      created_at,
      updated_at: created_at,
      closest_task_at: null,
      is_deleted: false,
      custom_fields_values: null,
      tags: [],
    };
    const [first_name = '', last_name = ''] = name.split(' ');
    const contact = db.rows.contacts.add({
      id: db.nextId('contacts'),
      ...common,
      name,
      first_name,
      last_name,
    });
    const lead = db.rows.leads.add({
      ...model,
      id: db.nextId('leads'),
      ...common,
      name: texts.leads[index] ?? '',
      price: 0,
      status_id,
      pipeline_id: pipeline.id,
      closed_at: null,
      loss_reason_id: null,
    });
    link(db, 'leads', lead.id, {
      type: 'contacts',
      id: contact.id,
      metadata: { is_main: true },
    });
    if (category === 'chats')
      seedTalk(db, texts, {
        lead,
        contact: contact.id,
        chat: stableUuid('unsorted chat'),
        lines: [texts.question],
      });
    db.rows.unsorted.add({
      id: stableUuid(`unsorted ${category}`).replaceAll('-', '').padEnd(58, '0'),
      category,
      source_uid: `seeded-${category}`,
      source_name: names[category],
      pipeline_id: pipeline.id,
      created_at,
      updated_at: created_at,
      metadata: metadata(texts, category, created_at, name),
      lead_id: lead.id,
      contact_ids: [contact.id],
      company_ids: [],
      state: 'waiting',
      sorted_at: null,
    });
  }
}

function seedBot(db: Db, { bot }: PlatformTexts): void {
  db.rows.bots.add({
    id: db.nextId('bots'),
    name: bot.name,
    type: 'salesbot',
    is_active: true,
    client_id: stableUuid('integration'),
    program: [
      {
        question: [
          {
            handler: 'show',
            params: { type: 'buttons', value: bot.ask, buttons: [bot.yes, bot.no] },
          },
        ],
        answer: [
          {
            handler: 'action',
            params: { name: 'set_tag', params: { type: 2, value: 'salesbot' } },
          },
          { handler: 'show', params: { type: 'text', value: bot.thanks } },
        ],
      },
    ],
  });
}

/** The talk of the demo account that is open on a lead: the newest one of the seeding. */
export function openTalk(db: Db): number | undefined {
  for (const talk of db.rows.talks.values())
    if (talk.is_in_work && talk.entity_type === 'lead') return talk.id;
  return undefined;
}

/** Fills what stands around the cards of the demo account. */
export function seedPlatform(db: Db, leads: readonly LeadRow[]): void {
  const texts = platformTexts[db.account.language];
  const lead = leads.find(({ status_id }) => !isClosed(status_id));
  seedMarket(db, texts);
  seedBot(db, texts);
  if (!lead) return;
  const [contact] = linked(db, 'leads', lead.id, 'contacts');
  if (contact)
    seedTalk(db, texts, {
      lead,
      contact: contact.id,
      chat: stableUuid('chat'),
      lines: texts.dialogue,
    });
  seedUnsorted(db, texts, lead);
  db.rows.chatTemplates.add({
    id: db.nextId('chatTemplates'),
    client_id: stableUuid('integration'),
    fields: { ...texts.template, type: 'amocrm', external_id: 'seeded-template' },
    created_at: lead.created_at,
    updated_at: lead.created_at,
    reviews: [],
  });
  db.rows.websiteButtons.add({
    id: db.nextId('sources'),
    pipeline_id: lead.pipeline_id,
    ready_at: 0,
    button_id: db.nextId('websiteButtons'),
    hash: stableUuid('button').replaceAll('-', ''),
    name: texts.button,
    trusted_websites: ['workshop.test'],
    has_online_chat: true,
    is_deleted: false,
  });
}
