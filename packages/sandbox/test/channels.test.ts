import {
  call as callSchema,
  chatTemplate,
  entitySubscription,
  shortLink,
  source,
  talk,
  webhook,
  websiteButton,
  widget,
} from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, type Started, sessionHeaders, start } from './harness.ts';

const phoneBook = async ({ get, call }: Started, phone: string) => {
  const fields = items(await get('/api/v4/contacts/custom_fields?limit=250'), 'custom_fields');
  const id = fields.find(({ code }) => code === 'PHONE')?.id;
  const custom_fields_values = [{ field_id: id, values: [{ value: phone, enum_code: 'WORK' }] }];
  return firstId(
    await call('POST', '/api/v4/contacts', [{ name: 'Caller', custom_fields_values }]),
    'contacts',
  );
};

describe('webhooks', () => {
  it('are subscribed by destination, listed, and taken back', async () => {
    const { call, get } = await start();
    expect((await get('/api/v4/webhooks')).status).toBe(204);
    const destination = 'https://hooks.test/amo?x=1';
    const made = await call('POST', '/api/v4/webhooks', {
      destination,
      settings: ['add_lead', 'status_lead'],
      sort: 10,
    });
    expect(made.status).toBe(201);
    expect(webhook.parse(made.json)).toMatchObject({ destination, sort: 10, disabled: false });
    const again = await call('POST', '/api/v4/webhooks', { destination, settings: ['note_lead'] });
    expect(at(again.json, 'id')).toBe(at(made.json, 'id'));
    const list = await get(
      `/api/v4/webhooks?filter[destination]=${encodeURIComponent(destination)}`,
    );
    expect(list.json).toMatchObject({
      _total_items: 1,
      _embedded: { webhooks: [{ settings: ['note_lead'], sort: 10 }] },
    });
    expect(Object.keys(list.json as object)).toEqual(['_total_items', '_embedded']);
    expect((await get('/api/v4/webhooks?filter[destination]=x')).status).toBe(204);
    const wrong = await call('POST', '/api/v4/webhooks', { destination, settings: ['add_cat'] });
    expect(wrong.status).toBe(400);
    const cyrillic = { destination: 'https://пример.рф/', settings: ['add_lead'] };
    expect((await call('POST', '/api/v4/webhooks', cyrillic)).status).toBe(400);
    expect((await call('DELETE', '/api/v4/webhooks', { destination })).status).toBe(204);
    expect((await call('DELETE', '/api/v4/webhooks', { destination })).status).toBe(404);
  });
});

describe('widgets', () => {
  it('of the integration are installed with settings that it alone may read', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const [listed] = items(await get('/api/v4/widgets'), 'widgets');
    expect(widget.parse(listed)).toMatchObject({
      code: 'amokit_demo',
      is_active_in_account: false,
    });
    const made = await call('POST', '/api/v4/widgets/amokit_demo', { login: 'anna' });
    expect(made.status).toBe(200);
    expect(widget.parse(made.json)).toMatchObject({
      client_uuid: sandbox.integration.clientId,
      is_active_in_account: true,
      settings: { login: 'anna' },
    });
    const page = await call(
      'GET',
      '/api/v4/widgets/amokit_demo',
      undefined,
      await sessionHeaders(sandbox),
    );
    expect(page.status).toBe(200);
    expect(at(page.json, 'settings')).toBeUndefined();
    expect((await get('/api/v4/widgets/none')).status).toBe(404);
  });

  it('that are switched off take the tokens of their integration with them', async () => {
    const { call, get } = await start();
    await call('POST', '/api/v4/widgets/amokit_demo', {});
    expect((await call('DELETE', '/api/v4/widgets/amokit_demo', '[]')).status).toBe(204);
    expect((await get('/api/v4/account')).status).toBe(401);
  });
});

describe('sources', () => {
  it('whose pipeline is gone leave a lead to the main one', async () => {
    const { call, get } = await start();
    const pipeline = firstId(
      await call('POST', '/api/v4/leads/pipelines', [
        { name: 'P', sort: 1, is_main: false, is_unsorted_on: false },
      ]),
      'pipelines',
    );
    const external_id = 'site';
    await call('POST', '/api/v4/sources', [{ name: 's', external_id, pipeline_id: pipeline }]);
    expect((await call('DELETE', `/api/v4/leads/pipelines/${pipeline}`)).status).toBe(204);
    const _embedded = { source: { external_id, type: 'widget' } };
    const lead = firstId(await call('POST', '/api/v4/leads', [{ _embedded }]), 'leads');
    const main = items(await get('/api/v4/leads/pipelines'), 'pipelines').find(
      ({ is_main }) => is_main,
    );
    expect(at((await get(`/api/v4/leads/${lead}`)).json, 'pipeline_id')).toBe(main?.id);
  });

  const one = { name: 'Site', external_id: 'site-1' };

  it('keep their ids by external_id, and have one default', async () => {
    const { call, get } = await start();
    expect((await get('/api/v4/sources')).status).toBe(204);
    const services = [
      {
        type: 'whatsapp',
        params: { waba: true, is_supports_list_message: true },
        pages: [{ id: 'p', name: 'Main', link: '15550100' }],
      },
    ];
    const made = await call('POST', '/api/v4/sources', [
      { ...one, default: true, services },
      { name: 'Second', external_id: 'site-2', default: true, request_id: 'mine' },
    ]);
    const [first, second] = items(made, 'sources');
    expect(made.status).toBe(200);
    expect(source.parse(first)).toMatchObject({ services, request_id: '0' });
    expect(at((await get(`/api/v4/sources/${first?.id}`)).json, 'default')).toBe(false);
    expect(source.parse(second)).toMatchObject({ default: true, request_id: 'mine' });
    const filtered = await get('/api/v4/sources?filter[external_id][]=site-1');
    expect(ids(filtered, 'sources')).toEqual([first?.id]);
    expect((await call('POST', '/api/v4/sources', [one])).status).toBe(400);
    expect((await call('DELETE', `/api/v4/sources/${first?.id}`, '[]')).status).toBe(204);
    expect((await call('DELETE', `/api/v4/sources/${first?.id}`, '[]')).status).toBe(404);
    expect((await get(`/api/v4/sources/${first?.id}`)).status).toBe(204);
    const bare = [{ ...services[0], params: [] }];
    const back = await call('POST', '/api/v4/sources', [{ ...one, services: bare }]);
    expect(at(source.parse(items(back, 'sources')[0]), 'services.0.params')).toEqual({
      waba: false,
      is_supports_list_message: false,
    });
    expect(ids(back, 'sources')).toEqual([first?.id]);
    const renamed = await call('PATCH', `/api/v4/sources/${second?.id}`, { name: 'Renamed' });
    expect(source.parse(renamed.json)).toMatchObject({ name: 'Renamed', external_id: 'site-2' });
    const missing = await call('DELETE', '/api/v4/sources', [{ id: 5 }, { id: second?.id }]);
    expect(missing.status).toBe(400);
    expect(at(missing.json, 'errors')).toEqual([
      {
        request_id: '0',
        errors: { code: 'EntityNotFound', path: 'id', detail: expect.any(String) },
      },
    ]);
  });

  it('are limited in number and in the letters of their external_id', async () => {
    const { call } = await start();
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: 'S',
        external_id: `s-${from + index}`,
      }));
    expect((await call('POST', '/api/v4/sources', many(0, 51))).status).toBe(400);
    expect((await call('POST', '/api/v4/sources', many(0, 50))).status).toBe(200);
    expect((await call('POST', '/api/v4/sources', many(50, 50))).status).toBe(200);
    expect((await call('POST', '/api/v4/sources', many(100, 1))).status).toBe(400);
    for (const external_id of ['', 'x'.repeat(37), 'источник'])
      expect((await call('PATCH', '/api/v4/sources', [{ name: 'x', external_id }])).status).toBe(
        400,
      );
  });

  it('are not for sessions', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    expect((await sandbox.call('GET', '/api/v4/sources', undefined, headers)).status).toBe(403);
  });
});

describe('calls', () => {
  it('are filed at who has the phone, by its last ten digits', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const contact = await phoneBook(sandbox, '+7 (921) 000-11-22');
    const one = {
      direction: 'inbound',
      duration: 30,
      source: 'pbx',
      phone: '89210001122',
      uniq: 'c-1',
      call_status: 4,
    };
    const made = await call('POST', '/api/v4/calls', [one, { ...one, phone: '100' }]);
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({ _total_items: 1, errors: [{ request_id: '1' }] });
    const [filed] = items(made, 'calls');
    expect(callSchema.parse(filed)).toMatchObject({ entity_id: contact, entity_type: 'contact' });
    const note = await get(`/api/v4/contacts/${contact}/notes/${filed?.id}`);
    expect(note.json).toMatchObject({
      note_type: 'call_in',
      params: { duration: 30, uniq: 'c-1' },
    });
  });

  it('go to the one open lead of who calls', async () => {
    const sandbox = await start();
    const { call } = sandbox;
    const contact = await phoneBook(sandbox, '+79210001133');
    const body = [{ name: 'Open', _embedded: { contacts: [{ id: contact }] } }];
    const lead = firstId(await call('POST', '/api/v4/leads', body), 'leads');
    const made = await call('POST', '/api/v4/calls', [
      { direction: 'outbound', duration: 1, source: 'pbx', phone: '+79210001133' },
    ]);
    expect(items(made, 'calls')).toMatchObject([{ entity_id: lead, entity_type: 'lead' }]);
  });

  it('that come in are told with whose they are', async () => {
    const sandbox = await start();
    const contact = await phoneBook(sandbox, '+79210001144');
    const made = await sandbox.call('POST', '/api/v2/events/', {
      add: [{ type: 'phone_call', phone_number: '+79210001144', users: [1] }],
    });
    expect(made.json).toMatchObject({
      _embedded: { items: [{ element_id: contact, element_type: 1, uid: expect.any(String) }] },
    });
  });

  it('that come in are told with the only open lead of whoever calls', async () => {
    const sandbox = await start();
    const contact = await phoneBook(sandbox, '+79210001155');
    const add = [{ type: 'phone_call', phone_number: '89210001155' }];
    const lead = async (name: string) =>
      firstId(
        await sandbox.call('POST', '/api/v4/leads', [
          { name, _embedded: { contacts: [{ id: contact }] } },
        ]),
        'leads',
      );
    const called = async () => (await sandbox.call('POST', '/api/v2/events/', { add })).json;
    const first = await lead('The only one');
    expect(await called()).toMatchObject({
      _embedded: { items: [{ element_id: first, element_type: 2 }] },
    });
    await lead('A second one');
    expect(await called()).toMatchObject({
      _embedded: { items: [{ element_id: contact, element_type: 1 }] },
    });
  });
});

describe('talks', () => {
  it('are read and closed once', async () => {
    const { call, get, seed } = await start();
    const path = `/api/v4/talks/${seed.talkId}`;
    expect(talk.parse((await get(path)).json)).toMatchObject({
      is_in_work: true,
      entity_type: 'lead',
    });
    expect((await call('POST', `${path}/close`, { force_close: true })).status).toBe(202);
    expect((await call('POST', `${path}/close`, {})).status).toBe(422);
    expect((await get('/api/v4/talks/1')).status).toBe(404);
  });

  it('show the contact to whom their chat is linked', async () => {
    const { call, get, seed } = await start();
    const one = (await get(`/api/v4/talks/${seed.talkId}`)).json;
    const contact_id = at(one, 'contact_id');
    const chats = items(await get(`/api/v4/contacts/chats?contact_id=${contact_id}`), 'chats');
    expect(chats).toMatchObject([{ chat_id: at(one, 'chat_id'), contact_id }]);
    const other = ids(await get('/api/v4/contacts?limit=250'), 'contacts').find(
      (id) => id !== contact_id,
    );
    const body = [{ chat_id: at(one, 'chat_id'), contact_id: other }];
    expect((await call('POST', '/api/v4/contacts/chats', body)).status).toBe(200);
    expect(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'contact_id')).toBe(other);
    expect(
      (await call('POST', '/api/v4/contacts/chats', [{ chat_id: 'x', contact_id: 1 }])).status,
    ).toBe(400);
  });
});

describe('website buttons', () => {
  it('are made in the background', async () => {
    const { call, get, control } = await start();
    const pipeline_id = firstId(await get('/api/v4/leads/pipelines'), 'pipelines');
    const body = { pipeline_id, trusted_websites: ['a.test'], name: 'Button' };
    const made = await call('POST', '/api/v4/website_buttons', body);
    expect(made.status).toBe(202);
    const id = at(made.json, 'source_id');
    const path = `/api/v4/website_buttons/${id}?with=scripts`;
    const pending = websiteButton.parse((await get(path)).json);
    expect(pending).toMatchObject({
      creation_status: 'creation_pending',
      button_id: null,
      script: null,
    });
    control.setClock({ advance: 10_000 });
    const ready = websiteButton.parse((await get(path)).json);
    expect(ready).toMatchObject({
      creation_status: 'created',
      script: expect.stringContaining('<script'),
    });
    const more = await call('PATCH', `/api/v4/website_buttons/${id}`, {
      trusted_websites: { add: ['b.test'] },
    });
    expect(websiteButton.parse(more.json).script).toContain('amoSocialButton');
    const chat = await call('POST', `/api/v4/website_buttons/${id}/online_chat`, '[]');
    expect([chat.status, chat.json]).toEqual([202, {}]);
    expect((await call('POST', '/api/v4/website_buttons', { pipeline_id })).status).toBe(400);
    const unknown = await call('POST', '/api/v4/website_buttons', { ...body, pipeline_id: 1 });
    expect(unknown.status).toBe(400);
    expect((await get('/api/v4/website_buttons/1')).status).toBe(404);
  });
});

describe('chat templates', () => {
  it('can be edited unless a write says that they can not', async () => {
    const { call } = await start();
    for (const [given, shown] of [
      [null, true],
      [false, false],
    ]) {
      const template = { name: 'Hi', content: 'x', is_editable: given };
      const made = await call('POST', '/api/v4/chats/templates', [template]);
      expect(items(made, 'chat_templates')[0]?.is_editable).toBe(shown);
    }
  });

  it('of WhatsApp go through a review for each of its sources', async () => {
    const { call, get } = await start();
    const made = await call('POST', '/api/v4/chats/templates', [
      {
        name: 'Hi',
        content: '{{contact.name}}',
        type: 'waba',
        waba_category: 'UTILITY',
        external_id: 't',
      },
    ]);
    const id = firstId(made, 'chat_templates');
    expect((await call('POST', `/api/v4/chats/templates/${id}/review`, '[]')).status).toBe(400);
    const services = [{ type: 'whatsapp', pages: [{ id: 'p', name: 'Main', link: '1' }] }];
    await call('POST', '/api/v4/sources', [{ name: 'W', external_id: 'w', services }]);
    const review = await call('POST', `/api/v4/chats/templates/${id}/review`, '[]');
    expect(items(review, 'reviews')).toMatchObject([{ status: 'review', reject_reason: null }]);
    const path = `/api/v4/chats/templates/${id}/review/${at(review.json, '_embedded.reviews.0.id')}`;
    const rejected = await call('POST', path, { status: 'rejected', reject_reason: 'No' });
    expect(rejected.json).toMatchObject({ status: 'rejected', reject_reason: 'No' });
    const shown = await get(`/api/v4/chats/templates/${id}?with=reviews`);
    expect(chatTemplate.parse(shown.json)).toMatchObject({
      review_status: 'rejected',
      is_on_review: false,
      _embedded: { reviews: [{ status: 'rejected' }] },
    });
    expect((await call('PATCH', `/api/v4/chats/templates/${id}`, { name: 'x' })).status).toBe(400);
    const found = await get('/api/v4/chats/templates?filter[external_id]=t');
    expect(ids(found, 'chat_templates')).toEqual([id]);
    expect((await call('DELETE', '/api/v4/chats/templates', [{ id }])).status).toBe(204);
    expect((await get(`/api/v4/chats/templates/${id}`)).status).toBe(404);
  });
});

describe('smaller services', () => {
  it('short links are made for contacts that are there, the others are passed over', async () => {
    const { call, get } = await start();
    const contact = firstId(await get('/api/v4/contacts'), 'contacts');
    const link = (entity_id: number) => ({
      url: 'https://long.test/page',
      metadata: { entity_type: 'contacts', entity_id },
    });
    const made = await call('POST', '/api/v4/short_links', [link(contact), link(1)]);
    const list = items(made, 'short_links');
    expect(list).toHaveLength(1);
    expect(shortLink.parse(list[0])).toMatchObject({ metadata: { entity_id: contact } });
  });

  it('subscriptions of a lead name who is responsible', async () => {
    const { get } = await start();
    const lead = items(await get('/api/v4/leads'), 'leads')[0];
    const answer = await get(`/api/v4/leads/${lead?.id}/subscriptions`);
    const list = items(answer, 'subscriptions');
    expect(entitySubscription.parse(list[0])).toEqual({
      subscriber_id: lead?.responsible_user_id,
      type: 'user',
    });
    expect(answer.json).toMatchObject({ _total_items: 1, _page: 1, _page_count: 1 });
    expect((await get('/api/v4/leads/1/subscriptions')).status).toBe(404);
  });

  it('currencies are two', async () => {
    const list = items(await (await start()).get('/api/v4/currencies'), 'currencies');
    expect(list).toEqual([{ code: 'RUB' }, { code: 'USD' }]);
  });
});
