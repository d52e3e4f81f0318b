import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { jwtVerify } from 'jose';
import qs from 'qs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pauseAfter } from '../src/hooks/webhooks-engine.ts';
import { at, firstId, items, type Started, start } from './harness.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const minute = 60_000;

async function withReceiver(options: { widgets?: readonly string[] } = {}, receiver?: Receiver) {
  const to = receiver ?? (await startReceiver());
  const sandbox = await start({ allowOutgoing: [to.address], ...options });
  return { sandbox, receiver: to };
}

const subscribe = (sandbox: Started, receiver: Receiver, settings: readonly string[]) =>
  sandbox.call('POST', '/api/v4/webhooks', { destination: `${receiver.url}/hook`, settings });

/** The bodies of the hooks, as PHP reads a form. */
async function hooks({ control }: Started, receiver: Receiver): Promise<unknown[]> {
  await control.settled();
  return receiver.received.map(({ body }) => qs.parse(body, { depth: 10 }));
}

describe('account webhooks', () => {
  it('tell of a lead that moves in a nested form of texts', async () => {
    const { sandbox, receiver } = await withReceiver();
    const { call, get, account } = sandbox;
    await subscribe(sandbox, receiver, ['status_lead']);
    const [one] = items(await get('/api/v4/leads'), 'leads').filter(
      ({ status_id }) => status_id !== 142 && status_id !== 143,
    );
    await call('PATCH', `/api/v4/leads/${one?.id}`, { status_id: 142 });
    const [body] = await hooks(sandbox, receiver);
    const [request] = receiver.received;
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(request?.body).toContain('leads%5Bstatus%5D%5B0%5D%5Bid%5D=');
    expect(body).toMatchObject({
      leads: {
        status: [
          {
            id: String(one?.id),
            status_id: '142',
            old_status_id: String(one?.status_id),
            old_pipeline_id: String(one?.pipeline_id),
            price: String(one?.price),
            account_id: String(account.id),
            last_modified: expect.stringMatching(/^\d{10}$/),
          },
        ],
      },
      account: {
        id: String(account.id),
        subdomain: 'demo',
        _links: { self: expect.stringContaining('demo.amocrm.localhost') },
      },
    });
  });

  it('tell of everything else that is subscribed, and of nothing that is not', async () => {
    const { sandbox, receiver } = await withReceiver();
    const { call, get } = sandbox;
    const settings = [
      'add_contact',
      'add_company',
      'responsible_lead',
      'note_lead',
      'add_task',
      'update_task',
      'update_talk',
    ];
    expect((await subscribe(sandbox, receiver, settings)).status).toBe(201);
    const fields = items(await get('/api/v4/contacts/custom_fields?limit=250'), 'custom_fields');
    const phone = fields.find(({ code }) => code === 'PHONE')?.id;
    const custom_fields_values = [
      { field_id: phone, values: [{ value: '+7 900', enum_code: 'WORK' }] },
    ];
    await call('POST', '/api/v4/contacts', [{ name: 'New', custom_fields_values }]);
    await call('POST', '/api/v4/companies', [{ name: 'Firm' }]);
    const lead = items(await get('/api/v4/leads'), 'leads')[0];
    const users = items(await get('/api/v4/users'), 'users');
    const other = users.find(({ id }) => id !== lead?.responsible_user_id)?.id;
    await call('PATCH', `/api/v4/leads/${lead?.id}`, { responsible_user_id: other });
    await call('POST', `/api/v4/leads/${lead?.id}/notes`, [
      { note_type: 'common', params: { text: 'Привет' } },
    ]);
    const task = {
      text: 'Call',
      complete_till: 1_800_000_000,
      entity_id: lead?.id,
      entity_type: 'leads',
    };
    const id = firstId(await call('POST', '/api/v4/tasks', [task]), 'tasks');
    await call('PATCH', `/api/v4/tasks/${id}`, { is_completed: true, result: { text: 'Done' } });
    await call('POST', `/api/v4/talks/${sandbox.seed.talkId}/close`, {});
    const bodies = await hooks(sandbox, receiver);
    const has = (expected: object) =>
      expect(bodies).toContainEqual(expect.objectContaining(expected));
    has({
      contacts: {
        add: [
          expect.objectContaining({
            name: 'New',
            type: 'contact',
            custom_fields: [
              expect.objectContaining({
                id: String(phone),
                code: 'PHONE',
                values: [{ value: '+7 900', enum: expect.any(String) }],
              }),
            ],
          }),
        ],
      },
    });
    has({ contacts: { add: [expect.objectContaining({ name: 'Firm', type: 'company' })] } });
    has({
      leads: {
        responsible: [
          expect.objectContaining({
            responsible_user_id: String(other),
            old_responsible_user_id: String(lead?.responsible_user_id),
          }),
        ],
      },
    });
    has({
      leads: { note: [{ note: expect.objectContaining({ note_type: '4', text: 'Привет' }) }] },
    });
    has({
      task: {
        add: [
          expect.objectContaining({
            element_type: '2',
            complete_till: '2027-01-15 08:00:00',
            status: '0',
          }),
        ],
      },
    });
    has({
      task: {
        update: [
          expect.objectContaining({
            action_close: '1',
            status: '1',
            result: { id: String(id), text: 'Done' },
          }),
        ],
      },
    });
    has({ talk: { update: [expect.objectContaining({ is_in_work: '0' })] } });
    expect(bodies).toHaveLength(7);
  });

  it('are sent again by the schedule of the account’s clock, with the same body', async () => {
    const { sandbox, receiver } = await withReceiver();
    const { call, control } = sandbox;
    await subscribe(sandbox, receiver, ['add_lead']);
    control.setClock({ frozen: true });
    receiver.answer = 500;
    await call('POST', '/api/v4/leads', [{ name: 'Again' }]);
    const attempts = async (advance: number) => {
      control.setClock({ advance });
      await control.settled();
      return receiver.received.length;
    };
    expect(await attempts(0)).toBe(1);
    expect(await attempts(5 * minute - 1)).toBe(1);
    expect(await attempts(1)).toBe(2);
    expect(await attempts(15 * minute)).toBe(3);
    expect(await attempts(15 * minute)).toBe(4);
    expect(await attempts(59 * minute)).toBe(4);
    expect(await attempts(minute)).toBe(5);
    expect(await attempts(24 * 60 * minute)).toBe(5);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('are given up after three attempts unless the receiver is broken or slow', () => {
    expect(pauseAfter(1, 200)).toBeUndefined();
    expect(pauseAfter(1, 299)).toBeUndefined();
    expect([1, 2, 3].map((attempt) => pauseAfter(attempt, 404))).toEqual([
      5 * minute,
      15 * minute,
      undefined,
    ]);
    expect([3, 4, 5].map((attempt) => pauseAfter(attempt, 499))).toEqual([
      15 * minute,
      60 * minute,
      undefined,
    ]);
    expect(pauseAfter(3, 0)).toBeUndefined();
  });

  it('wait two seconds for an answer, no longer', async () => {
    const { sandbox, receiver } = await withReceiver();
    await subscribe(sandbox, receiver, ['add_lead']);
    receiver.answer = 'hang';
    await sandbox.call('POST', '/api/v4/leads', [{}]);
    await sandbox.control.settled();
    expect(sandbox.control.outgoing()).toMatchObject([{ kind: 'webhook', failed: 'timeout' }]);
  });

  it('are switched off after more than a hundred bad answers, and on by subscribing again', async () => {
    const { sandbox, receiver } = await withReceiver();
    const { call, get, control } = sandbox;
    await subscribe(sandbox, receiver, ['add_lead']);
    receiver.answer = 404;
    await call(
      'POST',
      '/api/v4/leads',
      Array.from({ length: 101 }, () => ({})),
    );
    await control.settled();
    const disabled = async () => items(await get('/api/v4/webhooks'), 'webhooks')[0]?.disabled;
    expect(await disabled()).toBe(true);
    const before = receiver.received.length;
    await call('POST', '/api/v4/leads', [{}]);
    control.setClock({ advance: 60 * minute });
    await control.settled();
    expect(receiver.received).toHaveLength(before);
    receiver.answer = 200;
    await subscribe(sandbox, receiver, ['add_lead']);
    expect(await disabled()).toBe(false);
    await call('POST', '/api/v4/leads', [{}]);
    await control.settled();
    expect(receiver.received).toHaveLength(before + 1);
  });

  it('go nowhere that was not allowed', async () => {
    const receiver = await startReceiver();
    const sandbox = await start();
    await subscribe(sandbox, receiver, ['add_lead']);
    await sandbox.call('POST', '/api/v4/leads', [{}]);
    await sandbox.control.settled();
    expect(receiver.received).toEqual([]);
    sandbox.control.allowOutgoing([receiver.address]);
    await sandbox.call('POST', '/api/v4/leads', [{}]);
    await sandbox.control.settled();
    expect(receiver.received).toHaveLength(1);
  });
});

async function widgetZip(more: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-hooks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const manifest = {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version: '1.0.0',
      interface_version: 2,
      init_once: false,
      locale: ['ru', 'en'],
      installation: true,
      support: { email: 'a@x.test' },
      code: 'hooked',
    },
    locations: ['settings', 'digital_pipeline', 'sms'],
    settings: {},
    ...more,
  };
  const path = join(folder, 'widget.zip');
  const content = {
    'manifest.json': strToU8(JSON.stringify(manifest)),
    'script.js': strToU8('define([], function () { return function () {}; });'),
    'i18n/ru.json': strToU8('{}'),
    'i18n/en.json': strToU8('{}'),
  };
  await writeFile(path, zipSync(content));
  return path;
}

describe('the digital pipeline', () => {
  const stages = async ({ get }: Started) => {
    const pipeline = items(await get('/api/v4/leads/pipelines'), 'pipelines')[0];
    const statuses = items(
      await get(`/api/v4/leads/pipelines/${pipeline?.id}/statuses`),
      'statuses',
    );
    const open = statuses.filter(({ type, id }) => type === 0 && id !== 142 && id !== 143);
    return { pipeline_id: Number(pipeline?.id), open: open.map(({ id }) => Number(id)) };
  };

  it('calls a widget once when a lead enters, and stretched actions inside and at the end', async () => {
    const receiver = await startReceiver();
    const dp = { settings: {}, action_multiple: true, webhook_url: `${receiver.url}/dp` };
    const { sandbox } = await withReceiver({ widgets: [await widgetZip({ dp })] }, receiver);
    const { call, control, account } = sandbox;
    const { pipeline_id, open } = await stages(sandbox);
    const [before, first, second, after] = open;
    if (!before || !first || !second || !after) throw new Error('too few stages');
    control.setTrigger({
      pipeline_id,
      statuses: [first, second],
      action: { type: 'widget', code: 'hooked', settings: { message: 'Hi' } },
    });
    const made = await call('POST', '/api/v4/leads', [{ pipeline_id, status_id: before }]);
    const id = firstId(made, 'leads');
    for (const status_id of [first, second, after])
      await call('PATCH', `/api/v4/leads/${id}`, { status_id });
    await control.settled();
    const sent = receiver.received.filter(({ url }) => url === '/dp');
    const bodies = sent.map(({ body }): unknown => JSON.parse(body));
    expect(sent[0]?.headers['content-type']).toBe('application/json');
    expect(bodies[0]).toEqual({
      event: {
        type: 14,
        type_code: 'lead_status_changed',
        data: {
          id,
          element_type: 2,
          status_id: first,
          pipeline_id,
          direction_of_movement: 'went_to_trigger',
        },
        time: expect.any(Number),
      },
      action: { settings: { widget: { settings: { message: 'Hi' } } } },
      subdomain: 'demo',
      account_id: account.id,
    });
    const seen = bodies.map((body) => [
      at(body, 'event.type'),
      at(body, 'event.data.direction_of_movement'),
    ]);
    expect(seen).toEqual([
      [14, 'went_to_trigger'],
      [15, 'went_in_trigger'],
      [14, 'went_from_trigger'],
    ]);
    const added = await call('POST', '/api/v4/leads', [{ pipeline_id, status_id: first }]);
    await control.settled();
    expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({
      event: { type: 1, type_code: 'lead_added', data: { id: firstId(added, 'leads') } },
    });
  });

  it('tells a widget that may not be stretched of entries alone', async () => {
    const receiver = await startReceiver();
    const dp = { settings: {}, action_multiple: false, webhook_url: `${receiver.url}/dp` };
    const { sandbox } = await withReceiver({ widgets: [await widgetZip({ dp })] }, receiver);
    const { call, control } = sandbox;
    const { pipeline_id, open } = await stages(sandbox);
    const [outside, inside] = open;
    if (!outside || !inside) throw new Error('too few stages');
    const action = { type: 'widget', code: 'hooked', settings: {} } as const;
    control.setTrigger({ pipeline_id, statuses: [inside], action });
    const body = [{ pipeline_id, status_id: outside }];
    const id = firstId(await call('POST', '/api/v4/leads', body), 'leads');
    await call('PATCH', `/api/v4/leads/${id}`, { status_id: inside });
    await call('PATCH', `/api/v4/leads/${id}`, { status_id: outside });
    await control.settled();
    expect(receiver.received.filter(({ url }) => url === '/dp')).toHaveLength(1);
  });

  it('hears of letters, calls, visits and chats, and sends plain webhooks as a form', async () => {
    const { sandbox, receiver } = await withReceiver();
    const { call, get, control, seed } = sandbox;
    const lead = Number(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id'));
    const row = (await get(`/api/v4/leads/${lead}`)).json;
    const [pipeline_id, status_id] = ['pipeline_id', 'status_id'].map((key) =>
      Number(at(row, key)),
    );
    if (!pipeline_id || !status_id) throw new Error('no lead');
    const events = ['mail_in', 'call_in', 'site_visit', 'chat'];
    const action = { type: 'webhook', url: `${receiver.url}/plain` } as const;
    control.setTrigger({ pipeline_id, statuses: [status_id], events, action });
    control.comeIn('mail_in', { leadId: lead });
    control.comeIn('site_visit', { leadId: lead });
    control.say({ leadId: lead, text: 'Hello' });
    const params = { uniq: 'u', duration: 1, source: 's', link: 'l', phone: '1' };
    await call('POST', `/api/v4/leads/${lead}/notes`, [{ note_type: 'call_in', params }]);
    const bodies = await hooks(sandbox, receiver);
    const item = [
      { id: String(lead), pipeline_id: String(pipeline_id), status_id: String(status_id) },
    ];
    for (const event of events) expect(bodies).toContainEqual({ leads: { [event]: item } });
    expect(bodies).toHaveLength(4);
    await call('PATCH', `/api/v4/leads/${lead}`, { status_id: 142 });
    await control.settled();
    expect(receiver.received).toHaveLength(4);
  });
});

describe('system SMS', () => {
  it('go to the widget’s backend as a form with a token', async () => {
    const receiver = await startReceiver();
    const more = { sms: { endpoint: `${receiver.url}/sms` } };
    const { sandbox } = await withReceiver({ widgets: [await widgetZip(more)] }, receiver);
    const { control } = sandbox;
    const sent = await control.sendSms({
      code: 'hooked',
      phone: '+79123456789',
      text: 'Код 1 & 2',
    });
    expect(sent).toEqual({ status: 200 });
    const request = receiver.received.find(({ url }) => url === '/sms');
    const body = Object.fromEntries(new URLSearchParams(request?.body));
    expect(body).toMatchObject({ phone: '+79123456789', text: 'Код 1 & 2' });
    const integration = control.integrations().find(({ name }) => name === 'hooked');
    const { payload } = await jwtVerify(
      body.token ?? '',
      new TextEncoder().encode(integration?.secret),
    );
    expect(payload).toMatchObject({ account_id: sandbox.account.id, client_uuid: integration?.id });
    await expect(control.sendSms({ code: 'none', phone: '1', text: '' })).rejects.toThrow('none');
  });
});
