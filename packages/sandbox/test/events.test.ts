import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, type Started, start } from './harness.ts';

const eventsOf = async (sandbox: Started, entity: string, id: number, query = '') =>
  items(
    await sandbox.get(
      `/api/v4/events?filter[entity][]=${entity}&filter[entity_id][]=${id}&limit=100${query}`,
    ),
    'events',
  );

describe('events', () => {
  it('come into being by themselves for what happens to a lead', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const users = ids(await get('/api/v4/users'), 'users');
    const lead = firstId(await call('POST', '/api/v4/leads', [{ name: 'Стол' }]), 'leads');
    const contact = firstId(await get('/api/v4/contacts?limit=1'), 'contacts');
    const before = (await get(`/api/v4/leads/${lead}`)).json;
    const field = items(await get('/api/v4/leads/custom_fields'), 'custom_fields').find(
      ({ type }) => type === 'textarea',
    );
    await call('PATCH', `/api/v4/leads/${lead}`, {
      name: 'Стол и стулья',
      price: 100,
      status_id: 142,
      responsible_user_id: users[1],
      custom_fields_values: [{ field_id: field?.id, values: [{ value: 'светлый' }] }],
      _embedded: { tags: [{ name: 'срочно' }] },
    });
    await call('POST', `/api/v4/leads/${lead}/link`, [
      { to_entity_id: contact, to_entity_type: 'contacts' },
    ]);
    await call('POST', `/api/v4/leads/${lead}/notes`, [
      { note_type: 'common', params: { text: 'x' } },
      {
        note_type: 'call_in',
        params: { duration: 5, phone: '1', source: 'x', uniq: 'u', link: '' },
      },
    ]);
    const events = await eventsOf(sandbox, 'lead', lead);
    for (const event of events) entitySchemas.events.item.parse(event);
    const byType = new Map(events.map((event) => [event.type, event]));
    expect([...byType.keys()].sort()).toEqual(
      [
        'lead_added',
        'name_field_changed',
        'sale_field_changed',
        'lead_status_changed',
        'entity_responsible_changed',
        'entity_tag_added',
        `custom_field_${field?.id}_value_changed`,
        'contact_linked',
        'common_note_added',
        'incoming_call',
      ].sort(),
    );
    expect(byType.get('lead_status_changed')).toMatchObject({
      entity_type: 'lead',
      created_by: users[0],
      value_before: [
        { lead_status: { id: at(before, 'status_id'), pipeline_id: at(before, 'pipeline_id') } },
      ],
      value_after: [{ lead_status: { id: 142, pipeline_id: at(before, 'pipeline_id') } }],
    });
    expect(byType.get(`custom_field_${field?.id}_value_changed`)).toMatchObject({
      value_before: [],
      value_after: [
        {
          custom_field_value: {
            field_id: field?.id,
            field_type: 9,
            enum_id: null,
            text: 'светлый',
          },
        },
      ],
    });
    expect(byType.get('contact_linked')).toMatchObject({
      value_after: [{ link: { entity: { type: 'contact', id: contact } } }],
    });
    expect(events[0]?.type).toBe('incoming_call');
  });

  it('tell of tasks, purchases and cut links', async () => {
    const sandbox = await start();
    const { call } = sandbox;
    const task = firstId(
      await call('POST', '/api/v4/tasks', [{ text: 'a', complete_till: 2_000_000_000 }]),
      'tasks',
    );
    await call('PATCH', `/api/v4/tasks/${task}`, {
      text: 'b',
      task_type_id: 2,
      complete_till: 2_000_000_001,
      is_completed: true,
      result: { text: 'done' },
    });
    const types = (events: readonly Record<string, unknown>[]) =>
      events.map(({ type }) => type).sort();
    expect(types(await eventsOf(sandbox, 'task', task))).toEqual([
      'task_added',
      'task_completed',
      'task_deadline_changed',
      'task_result_added',
      'task_text_changed',
      'task_type_changed',
    ]);
    const customer = firstId(await call('POST', '/api/v4/customers', [{ name: 'x' }]), 'customers');
    await call('POST', `/api/v4/customers/${customer}/transactions`, [{ price: 5 }]);
    expect(types(await eventsOf(sandbox, 'customer', customer))).toEqual([
      'customer_added',
      'ltv_field_changed',
      'transaction_added',
    ]);
    const notes = items(await sandbox.get(`/api/v4/customers/${customer}/notes`), 'notes');
    expect(notes).toMatchObject([
      { note_type: 'transaction', params: { transaction_id: expect.any(Number) } },
    ]);
  });

  it('of a chat are about the lead, found by the contact, and follow it when the lead is gone', async () => {
    const sandbox = await start();
    const { call, control } = sandbox;
    const contact = firstId(await call('POST', '/api/v4/contacts', [{ name: 'Анна' }]), 'contacts');
    const lead = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    await call('POST', `/api/v4/leads/${lead}/link`, [
      { to_entity_id: contact, to_entity_type: 'contacts' },
    ]);
    const talk = control.say({ leadId: lead, text: 'Здравствуйте' });
    const [message] = control.messages(talk.id);
    const query = '&filter[type][]=incoming_chat_message';
    const [event] = await eventsOf(sandbox, 'contact', contact, query);
    expect(entitySchemas.events.item.parse(event)).toMatchObject({
      entity_type: 'lead',
      entity_id: lead,
      created_by: 0,
      linked_talk_contact_id: contact,
      value_before: [],
      value_after: [{ message: { id: message?.id } }],
    });
    expect(await eventsOf(sandbox, 'lead', lead, query)).toEqual([]);
    control.setDeleted({ entity: 'leads', ids: [lead] });
    expect(await eventsOf(sandbox, 'contact', contact, query)).toMatchObject([
      { entity_type: 'contact', entity_id: contact, linked_talk_contact_id: contact },
    ]);
  });

  it('are filtered in both spellings, by type, value, time and author', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const lead = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    const { json } = await get(`/api/v4/leads/${lead}`);
    await call('PATCH', `/api/v4/leads/${lead}`, { status_id: 143 });
    const found = async (query: string) =>
      ids(await get(`/api/v4/events?${query}`), 'events').length;
    expect(await found('filter[type][]=lead_status_changed')).toBe(1);
    expect(
      await found(
        `filter[type]=lead_status_changed,lead_added&filter[entity]=lead&filter[entity_id]=${lead}`,
      ),
    ).toBe(2);
    const pair = `[leads_statuses][0][pipeline_id]=${at(json, 'pipeline_id')}`;
    expect(
      await found(
        `filter[type][]=lead_status_changed&filter[value_after]${pair}&filter[value_after][leads_statuses][0][status_id]=143`,
      ),
    ).toBe(1);
    expect(
      await found(
        `filter[type][]=lead_status_changed&filter[value_after]${pair}&filter[value_after][leads_statuses][0][status_id]=142`,
      ),
    ).toBe(0);
    const now = Math.floor(Date.now() / 1000);
    expect(await found(`filter[created_at]=${now - 60}&filter[type]=lead_status_changed`)).toBe(1);
    expect(
      await found(`filter[created_at][from]=${now + 60}&filter[created_at][to]=${now + 120}`),
    ).toBe(0);
    expect(await found(`filter[created_at]=${now + 60},${now + 120}`)).toBe(0);
    const many = Array.from({ length: 11 }, (_, at) => at + 1).join(',');
    expect((await get(`/api/v4/events?filter[entity]=lead&filter[entity_id]=${many}`)).status).toBe(
      400,
    );
    expect((await get('/api/v4/events?filter[entity_id]=1')).status).toBe(400);
    expect(
      (await get('/api/v4/events?filter[type]=custom_field_1_value_changed,lead_added')).status,
    ).toBe(400);
    expect((await get('/api/v4/events?limit=101')).status).toBe(422);
    const [event] = await eventsOf(sandbox, 'lead', lead, '&with=lead_name');
    expect(at(event, '_embedded.entity.name')).toBe(`Сделка #${lead}`);
    expect(String(event?.id)).toHaveLength(26);
    const one = await get(`/api/v4/events/${event?.id}`);
    expect(one.json).toMatchObject({ id: event?.id });
  });

  it('name their types in the language that was asked for', async () => {
    const { get } = await start();
    const russian = items(await get('/api/v4/events/types'), 'events_types');
    const english = items(await get('/api/v4/events/types?language_code=en'), 'events_types');
    expect(russian).toHaveLength(60);
    expect(russian[0]).toEqual({ key: 'lead_added', type: 1, lang: 'Новая сделка' });
    expect(english[0]).toEqual({ key: 'lead_added', type: 1, lang: 'New lead' });
    expect(russian.find(({ key }) => key === 'lead_deleted')).toMatchObject({ type: 7 });
    expect(new Set(russian.map(({ type }) => type)).size).toBe(60);
    expect((await get('/api/v4/events/types?language_code=xx')).status).toBe(400);
  });
});
