import { leads, webhooks } from '@amokit/client';
import { SignJWT } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { widgetZip } from '../../sandbox/test/widget-zip.ts';
import {
  type BotRequest,
  checkBotAnswer,
  GiveUpError,
  type TriggerEvent,
  type WebhookEvent,
  webhookEvents,
} from '../src/index.ts';
import { type Backend, startBackend } from './harness.ts';

async function subscribe(backend: Backend, settings: readonly string[]) {
  const { id } = backend.sandbox.account;
  const crm = await backend.server.client(id, { webhooks });
  const destination = await backend.server.webhookUrl(id);
  await crm.request({ method: 'POST', path: '/api/v4/webhooks', body: { destination, settings } });
  return destination;
}

/** Everything that the sandbox has sent is there, and everything that is due is done. */
async function settle({ sandbox, server }: Backend) {
  await sandbox.control.settled();
  await server.workOff();
}

describe('account webhooks', () => {
  it('come as events by their code, companies told from contacts', async () => {
    const told: WebhookEvent[] = [];
    const backend = await startBackend({
      on: {
        webhook: {
          add_company: (event) => void told.push(event),
          add_contact: (event) => void told.push(event),
          other: (event) => void told.push(event),
        },
      },
    });
    await subscribe(backend, ['add_contact', 'add_company', 'status_lead', 'note_lead']);
    const crm = await backend.server.client(backend.sandbox.account.id, { leads });
    const post = (path: string, body: unknown) => crm.request({ method: 'POST', path, body });
    await post('/api/v4/contacts', [{ name: 'Person' }]);
    await post('/api/v4/companies', [{ name: 'Firm' }]);
    const { items } = await crm.leads.list();
    const lead = items.find(({ status_id }) => status_id !== 142 && status_id !== 143);
    await crm.leads.updateOne(lead?.id ?? 0, { status_id: 142 });
    await post(`/api/v4/leads/${lead?.id}/notes`, [
      { note_type: 'common', params: { text: 'Hi' } },
    ]);
    await settle(backend);
    expect(told.map(({ code }) => code).sort()).toEqual([
      'add_company',
      'add_contact',
      'note_lead',
      'status_lead',
    ]);
    expect(told.find(({ code }) => code === 'status_lead')?.item).toMatchObject({
      id: lead?.id,
      status_id: 142,
      old_status_id: lead?.status_id,
    });
    expect(told.find(({ code }) => code === 'note_lead')?.item).toMatchObject({ text: 'Hi' });
    expect(backend.sandbox.control.outgoing().map(({ status }) => status)).toEqual([
      200, 200, 200, 200,
    ]);
  });

  it('are taken at the account’s own address alone', async () => {
    const backend = await startBackend();
    const good = new URL(await backend.server.webhookUrl(backend.sandbox.account.id));
    const body = 'leads[add][0][id]=1&account[id]=1';
    const post = async (path: string, text: string) =>
      (await fetch(`${backend.url}${path}`, { method: 'POST', body: text })).status;
    expect(await post(good.pathname, 'leads[add][0][id]=1')).toBe(200);
    expect(await post(good.pathname, body)).toBe(404);
    expect(await post(`${good.pathname.slice(0, -1)}x`, 'a=b')).toBe(404);
    expect(await post(good.pathname.replace(/\d+/, '1'), 'a=b')).toBe(404);
    expect(await post(good.pathname, 'a='.padEnd(1_100_000, 'x'))).toBe(413);
    expect(await backend.stores.inbox.count()).toEqual({ waiting: 1, failed: 0 });
  });

  it('come whole, however many there are in one body', async () => {
    const backend = await startBackend();
    const destination = await backend.server.webhookUrl(backend.sandbox.account.id);
    const fields = Array.from({ length: 20 }, (_, index) => `f${index}`);
    const body = Array.from({ length: 1200 }, (_, index) =>
      ['id', ...fields].map((field) => `leads[update][${index}][${field}]=${index}`).join('&'),
    ).join('&');
    expect((await fetch(destination, { method: 'POST', body })).status).toBe(200);
    expect(await backend.stores.inbox.count()).toEqual({ waiting: 1200, failed: 0 });
  });

  it('read what is documented and the sandbox does not send', () => {
    expect(
      webhookEvents({
        leads: { delete: '5' },
        contacts: { delete: [{ id: '6', type: 'company' }] },
        unsorted: { add: [{ uid: 'u', account_id: '7' }] },
        add: [{ id: '8', name: 'Template' }],
        account: { id: '7' },
      }),
    ).toEqual([
      { code: 'delete_lead', item: { id: 5 } },
      { code: 'delete_company', item: { id: 6, type: 'company' } },
      { code: 'add_unsorted', item: { uid: 'u', account_id: 7 } },
      { code: 'add_chat_template_review', item: { id: 8, name: 'Template' } },
    ]);
  });

  it.each([
    '',
    '%',
    'a',
    '[]=1',
    '__proto__[x]=1',
    'leads=1',
    'leads[add]',
    'constructor[prototype][y]=1',
  ])('survive the body %j', async (body) => {
    const backend = await startBackend();
    const destination = new URL(await backend.server.webhookUrl(backend.sandbox.account.id));
    const answer = await fetch(destination, { method: 'POST', body });
    expect(answer.status).toBe(200);
    await backend.server.workOff();
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('what was accepted', () => {
  it('is handled again after a fault, with the same key, and put aside when it fails for good', async () => {
    const seen: { attempt: number; key: string }[] = [];
    const backend = await startBackend({
      on: {
        webhook: {
          add_lead: (_event, { attempt, key }) => {
            seen.push({ attempt, key });
            throw attempt === 1 ? new Error('not yet') : new GiveUpError('never');
          },
        },
      },
    });
    await subscribe(backend, ['add_lead']);
    const crm = await backend.server.client(backend.sandbox.account.id, { leads });
    await crm.leads.create([{ name: 'One' }]);
    await settle(backend);
    expect(seen).toHaveLength(1);
    expect(await backend.stores.inbox.count()).toEqual({ waiting: 1, failed: 0 });
    backend.server.start();
    await vi.waitFor(async () => expect(await backend.server.failed()).toHaveLength(1), {
      timeout: 20_000,
    });
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(seen[0]?.key).toBe(seen[1]?.key);
    const [failed] = await backend.server.failed();
    expect(failed).toMatchObject({ kind: 'webhook', error: 'GiveUpError: never' });
    expect(await backend.server.revive(failed?.id ?? '')).toBe(true);
  });
});

describe('the digital pipeline', () => {
  it('tells of its action with the settings of the form', async () => {
    const told: TriggerEvent[] = [];
    const widget = await widgetZip({
      dp: {
        webhook_url: 'https://backend.example/hooks/trigger',
        settings: {},
        action_multiple: true,
      },
    });
    const backend = await startBackend({
      sandbox: { widgets: [widget] },
      on: { trigger: (event) => void told.push(event) },
    });
    const { control, account } = backend.sandbox;
    control.allowOutgoing([`backend.example:443=${new URL(backend.url).host}`]);
    const crm = await backend.server.client(account.id, { leads });
    const { items } = await crm.leads.list();
    const lead = items.find(({ status_id }) => status_id !== 142 && status_id !== 143);
    control.setTrigger({
      pipeline_id: lead?.pipeline_id ?? 0,
      statuses: [142],
      action: { type: 'widget', code: 'hooked', settings: { text: 'Hello' } },
    });
    await crm.leads.updateOne(lead?.id ?? 0, { status_id: 142 });
    await settle(backend);
    expect(told).toEqual([
      expect.objectContaining({
        entityType: 'leads',
        entityId: lead?.id,
        statusId: 142,
        settings: { text: 'Hello' },
        account: { id: account.id, subdomain: 'demo' },
      }),
    ]);
  });

  it('is believed for installed accounts alone', async () => {
    const told: TriggerEvent[] = [];
    const backend = await startBackend({ on: { trigger: (event) => void told.push(event) } });
    const body = (more: object) =>
      JSON.stringify({
        event: {
          type: 14,
          type_code: 'lead_status_changed',
          data: { id: 5, element_type: 2, status_id: 142, pipeline_id: 1 },
          time: 1_800_000_000,
        },
        action: { settings: { widget: { settings: { text: 'Hello' } } } },
        subdomain: 'demo',
        account_id: backend.sandbox.account.id,
        ...more,
      });
    const post = async (text: string) =>
      (await fetch(`${backend.url}/hooks/trigger`, { method: 'POST', body: text })).status;
    expect(await post(body({}))).toBe(200);
    expect(await post(body({ subdomain: 'other' }))).toBe(403);
    expect(await post(body({ account_id: 1 }))).toBe(403);
    expect(await post('{}')).toBe(400);
    await backend.server.workOff();
    expect(told).toEqual([
      expect.objectContaining({
        entityType: 'leads',
        entityId: 5,
        code: 'lead_status_changed',
        settings: { text: 'Hello' },
      }),
    ]);
  });
});

describe('a bot', () => {
  async function waitingBot(backend: Backend) {
    const { control } = backend.sandbox;
    const bot = control.setBot({
      name: 'Asks the widget',
      program: [
        {
          question: [
            {
              handler: 'widget_request',
              params: { url: `${backend.url}/hooks/bot`, data: { name: '{{lead.name}}' } },
            },
            { handler: 'show', params: { type: 'text', value: 'It is {{json.status}}' } },
          ],
        },
      ],
    });
    const crm = await backend.server.client(backend.sandbox.account.id, { leads });
    const talk = Object(
      await crm.request({ method: 'GET', path: `/api/v4/talks/${backend.sandbox.seed.talkId}` }),
    );
    control.startBot(bot.id, 'leads', Number(talk.entity_id));
    return { lead: Number(talk.entity_id) };
  }

  it.each(['HS256', 'HS512'] as const)('with %s goes on with the answer', async (alg) => {
    const told: BotRequest[] = [];
    const backend = await startBackend({
      on: {
        bot: (request) => {
          told.push(request);
          return { data: { status: 'paid' } };
        },
      },
    });
    backend.sandbox.control.setSwitches({ botTokenAlgorithm: alg });
    const { lead } = await waitingBot(backend);
    await settle(backend);
    await settle(backend);
    expect(told).toMatchObject([{ bot: { entity_type: 'leads', entity_id: lead } }]);
    expect(told[0]?.data.name).toBeTypeOf('string');
    const messages = backend.sandbox.control.messages(backend.sandbox.seed.talkId ?? 0);
    expect(messages.at(-1)?.text).toBe('It is paid');
    expect(backend.sandbox.control.botRuns().at(-1)).toMatchObject({ state: 'done' });
  });

  it('waits after "later" until somebody lets it go on, once', async () => {
    const told: BotRequest[] = [];
    const backend = await startBackend({
      on: {
        bot: (request) => {
          told.push(request);
          return 'later';
        },
      },
    });
    await waitingBot(backend);
    await settle(backend);
    await settle(backend);
    expect(backend.sandbox.control.botRuns().at(-1)).toMatchObject({ state: 'widget' });
    const [request] = told;
    if (!request) throw new Error('the bot was not told of');
    const { id } = backend.sandbox.account;
    const answer = { data: { status: 'chosen' } };
    expect(await backend.server.continueBot(id, request.place, answer)).toBe(true);
    const messages = backend.sandbox.control.messages(backend.sandbox.seed.talkId ?? 0);
    expect(messages.at(-1)?.text).toBe('It is chosen');
    expect(await backend.server.continueBot(id, request.place, answer)).toBe(false);
  });

  it('is not answered beyond its limits', () => {
    const show = (value: string) => ({ handler: 'show', params: { type: 'text', value } }) as const;
    expect(checkBotAnswer({ execute_handlers: [show('x'.repeat(80))] })).toBeTruthy();
    expect(() => checkBotAnswer({ execute_handlers: [show('x'.repeat(81))] })).toThrow(
      /81 letters/,
    );
    const eleven = Array.from({ length: 11 }, () => show('x'));
    expect(() => checkBotAnswer({ execute_handlers: eleven })).toThrow(/10 at most/);
    const buttons = Array.from({ length: 26 }, () => 'x');
    const many = { handler: 'show', params: { type: 'buttons', value: 'x', buttons } } as const;
    expect(() => checkBotAnswer({ execute_handlers: [many] })).toThrow(/25 at most/);
  });

  it('is refused without the integration’s signature, and with an address that is none', async () => {
    const backend = await startBackend();
    const { integration, sandbox, crm, url } = backend;
    const sign = (secret: string) =>
      new SignJWT({ account_id: sandbox.account.id, entity_type: 'lead', entity_id: 1 })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(crm)
        .setAudience('http://127.0.0.1')
        .setIssuedAt()
        .setNotBefore(Math.floor(Date.now() / 1000))
        .setExpirationTime('30m')
        .sign(new TextEncoder().encode(secret));
    const post = async (token: string, return_url: unknown) =>
      (
        await fetch(`${url}/hooks/bot`, {
          method: 'POST',
          body: JSON.stringify({ token, data: {}, return_url }),
        })
      ).status;
    const place = `${crm}/api/v4/salesbot/1/continue/abc`;
    expect(await post(await sign('x'.repeat(64)), place)).toBe(401);
    const good = await sign(integration.clientSecret);
    for (const wrong of [
      undefined,
      1,
      'x',
      `${crm}/api/v4/leads`,
      `${crm}/api/v4/salesbot/1/continue/../../users`,
    ])
      expect(await post(good, wrong)).toBe(400);
    expect(await post(good, place)).toBe(200);
    expect(await post(good, place)).toBe(200);
    expect(await backend.stores.inbox.count()).toEqual({ waiting: 1, failed: 0 });
  });
});
