import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { at, items, type Started, start } from './harness.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const show = (value: string, more: object = {}) => ({
  handler: 'show',
  params: { type: 'text', value, ...more },
});
const action = (name: string, params: object) => ({ handler: 'action', params: { name, params } });
const goto = (type: string, step: number) => ({ handler: 'goto', params: { type, step } });

/** A sandbox with a bot at work on the lead of the open talk. */
async function running(program: unknown, receiver?: Receiver) {
  const sandbox = await start(receiver ? { allowOutgoing: [receiver.address] } : {});
  const talkId = sandbox.seed.talkId ?? 0;
  const lead = Number(at((await sandbox.get(`/api/v4/talks/${talkId}`)).json, 'entity_id'));
  const before = sandbox.control.messages(talkId).length;
  const bot = sandbox.control.setBot({ name: 'Test', program });
  const path = `/api/v4/bots/${bot.id}/run`;
  const started = await sandbox.call('POST', path, { entity_id: lead, entity_type: 'leads' });
  expect([started.status, started.text]).toEqual([202, '']);
  return {
    ...sandbox,
    bot,
    lead,
    talkId,
    said: () =>
      sandbox.control
        .messages(talkId)
        .slice(before)
        .map(({ text }) => text),
    answer: (text: string) => sandbox.control.say({ talkId, text }),
    run: () => sandbox.control.botRuns().at(-1),
    leadNow: async () => (await sandbox.get(`/api/v4/leads/${lead}?with=contacts`)).json,
  };
}

describe('a bot', () => {
  it('asks, waits for the answer, and uses it', async () => {
    const bot = await running([
      {
        question: [
          show('How many?', { type: 'buttons', buttons: ['One', 'Two'] }),
          action('set_tag', { type: 2, value: 'asked' }),
        ],
        answer: [
          {
            handler: 'buttons',
            params: [
              { value: 'One', params: [goto('question', 1)] },
              {
                regex: '/two|2/i',
                params: [show('You said {{message_text}}'), goto('question', 2)],
              },
            ],
          },
          show('Please choose'),
        ],
      },
      { question: [show('One it is')] },
      {
        question: [show('Two it is')],
        finish: [action('set_budget', { value: '({{lead.price}} + 2) * 2' })],
      },
    ]);
    expect(bot.said()).toEqual(['How many?']);
    expect(bot.control.messages(bot.talkId).at(-1)?.buttons).toEqual([
      { text: 'One' },
      { text: 'Two' },
    ]);
    const price = Number(at(await bot.leadNow(), 'price'));
    bot.answer('TWO');
    expect(bot.said()).toEqual(['How many?', 'TWO', 'You said TWO', 'Two it is']);
    const lead = await bot.leadNow();
    expect(at(lead, 'price')).toBe((price + 2) * 2);
    expect(JSON.stringify(at(lead, '_embedded.tags'))).toContain('"asked"');
    expect(bot.run()).toMatchObject({ state: 'done', ended_by: null });
  });

  it('waits at a place of its own choice', async () => {
    const bot = await running([
      { question: [show('A?'), { handler: 'wait_answer', params: { type: 'question', step: 1 } }] },
      { question: [show('Got {{message_text}}')] },
    ]);
    bot.answer('it');
    expect(bot.said()).toEqual(['A?', 'it', 'Got it']);
  });

  it('decides by conditions and validations', async () => {
    const bot = await running([
      {
        question: [
          {
            handler: 'condition',
            params: {
              term1: 'chat.origin',
              term2: 'viber',
              operation: '=',
              result: [show('wrong')],
            },
          },
          {
            handler: 'condition',
            params: { term1: '1,2,3', term2: '3,9', operation: 'in', result: [show('in')] },
          },
          {
            handler: 'condition',
            params: {
              term1: 'a 12 b',
              term2: { from: 10 },
              operation: 'in_range',
              result: [show('range')],
            },
          },
          {
            handler: 'conditions',
            params: {
              logic: 'and',
              conditions: [
                { term1: '{{lead.id}}', term2: '{{lead.id}}', operation: '=' },
                { term1: 'x', term2: 'x', operation: '!=' },
              ],
              result: [show('wrong')],
            },
          },
        ],
        answer: [
          {
            handler: 'validations',
            params: {
              logic: 'and',
              conditions: [
                {
                  client_value: '{{message_text}}',
                  type: 'email',
                  condition_value: '',
                  operation: 'contains',
                },
                {
                  client_value: '{{message_text}}',
                  type: 'regex',
                  condition_value: '/[0-9]+/',
                  operation: 'contains',
                },
              ],
              result: [show('Number {{last_validation_result}}'), { handler: 'stop', params: {} }],
            },
          },
          show('Not valid'),
        ],
      },
    ]);
    expect(bot.said()).toEqual(['in', 'range']);
    bot.answer('mail a@b.test 42');
    expect(bot.said().at(-1)).toBe('Number 42');
    expect(bot.run()).toMatchObject({ state: 'done', ended_by: 'stop' });
  });

  it('takes phone and e-mail until both are there', async () => {
    const texts = {
      empty_email: 'Mail?',
      empty_phone: 'Phone?',
      empty_all: 'Both?',
      success: 'Thanks',
    };
    const preset = {
      handler: 'preset',
      params: { name: 'contacts.validate_base_info', params: texts },
    };
    const sandbox = await start();
    const { call, control } = sandbox;
    const contact = items(
      await call('POST', '/api/v4/contacts', [{ name: 'Bare' }]),
      'contacts',
    )[0];
    const body = [{ name: 'Lead', _embedded: { contacts: [{ id: contact?.id }] } }];
    const lead = Number(items(await call('POST', '/api/v4/leads', body), 'leads')[0]?.id);
    const talk = control.say({ leadId: lead, text: 'Hi' });
    const bot = control.setBot({
      name: 'P',
      program: [{ question: [show('Yours?')], answer: [preset] }],
    });
    control.startBot(bot.id, 'leads', lead);
    for (const text of ['I am Ann', '+7 999 123-45-67', 'ann@x.test'])
      control.say({ talkId: talk.id, text });
    const bots = control.messages(talk.id).filter(({ author }) => author === 'bot');
    expect(bots.map(({ text }) => text)).toEqual(['Yours?', 'Both?', 'Mail?', 'Thanks']);
    const filled = JSON.stringify((await sandbox.get(`/api/v4/contacts/${contact?.id}`)).json);
    expect(filled).toContain('+79991234567');
    expect(filled).toContain('ann@x.test');
  });

  it('changes the account: stage, fields, notes, responsible, company', async () => {
    const sandbox = await start();
    const users = items(await sandbox.get('/api/v4/users'), 'users');
    const user = users.at(-1)?.id;
    const bot = await running([
      {
        question: [
          action('change_status', { value: 142 }),
          action('change_responsible_user', { value: user, type: 2 }),
          action('add_note', { element_type: 2, note_type: 4, text: 'By bot {{lead.id}}' }),
          action('add_linked_company', { name: 'Firm of {{contact.name}}' }),
          action('set_custom_fields', { type: 2, value: 'Renamed', custom_field: '{{lead.name}}' }),
          action('subscribe', { type: 'group', value: 5 }),
        ],
      },
    ]);
    expect(await bot.leadNow()).toMatchObject({
      status_id: 142,
      responsible_user_id: user,
      name: 'Renamed',
      updated_by: 0,
    });
    const notes = items(await bot.get(`/api/v4/leads/${bot.lead}/notes`), 'notes');
    expect(notes.at(-1)).toMatchObject({ created_by: 0, params: { text: `By bot ${bot.lead}` } });
    const links = items(await bot.get(`/api/v4/leads/${bot.lead}/links`), 'links');
    const company = links.find(({ to_entity_type }) => to_entity_type === 'companies');
    const firm = await bot.get(`/api/v4/companies/${company?.to_entity_id}`);
    expect(at(firm.json, 'name')).toMatch(/^Firm of ./);
    const subscriptions = items(
      await bot.get(`/api/v4/leads/${bot.lead}/subscriptions`),
      'subscriptions',
    );
    expect(subscriptions).toContainEqual({ subscriber_id: 5, type: 'group' });
  });

  it('that can not deliver goes on with its error block', async () => {
    const { call, control } = await start();
    const lead = Number(
      items(await call('POST', '/api/v4/leads', [{ name: 'L' }]), 'leads')[0]?.id,
    );
    const program = {
      0: { question: [show('Nobody hears')] },
      error: [action('set_tag', { type: 2, value: 'failed' })],
    };
    const bot = control.setBot({ name: 'E', program });
    expect(control.startBot(bot.id, 'leads', lead)).toMatchObject({
      state: 'done',
      ended_by: null,
    });
    const tags = JSON.stringify((await call('GET', `/api/v4/leads/${lead}`)).json);
    expect(tags).toContain('"failed"');
  });

  it('that goes round in circles is ended', async () => {
    const bot = await running([{ question: [goto('question', 0)] }]);
    expect(bot.run()).toMatchObject({
      state: 'done',
      ended_by: expect.stringContaining('circles'),
    });
  });

  it('is refused when its program is none, or too large', async () => {
    const { control } = await start();
    const set = (program: unknown) => () => control.setBot({ name: 'X', program });
    expect(set('text')).toThrow('program');
    expect(set([])).toThrow('one step');
    expect(set([{ question: [{ handler: 1 }] }])).toThrow('program');
    expect(set([{ question: [show('x'.repeat(70_000))] }])).toThrow('65536');
  });

  it('is stopped, and replaced by another one', async () => {
    const bot = await running([{ question: [show('?')], answer: [show('!')] }]);
    const body = { entity_id: bot.lead, entity_type: 'leads' };
    expect((await bot.call('POST', `/api/v4/bots/${bot.bot.id}/stop`, body)).status).toBe(202);
    expect(bot.run()).toMatchObject({ state: 'done', ended_by: 'stopped' });
    const many = await bot.call('POST', '/api/v4/bots/run', [{ bot_id: bot.bot.id, ...body }]);
    expect(many.status).toBe(202);
    const other = bot.control.setBot({ name: 'Other', program: [{ question: [show('New')] }] });
    bot.control.startBot(other.id, 'leads', bot.lead);
    bot.answer('late');
    expect(bot.said()).toEqual(['?', '?', 'New', 'late']);
    expect((await bot.call('POST', '/api/v4/bots/1/run', body)).status).toBe(404);
    const nobody = { entity_id: 1, entity_type: 'leads' };
    expect((await bot.call('POST', `/api/v4/bots/${other.id}/run`, nobody)).status).toBe(400);
  });
});

describe('a widget’s step in a bot', () => {
  const program = (url: string) => [
    {
      question: [
        {
          handler: 'widget_request',
          params: { url, data: { name: '{{contact.name}}', from: 'widget' } },
        },
        {
          handler: 'condition',
          params: {
            term1: '{{json.status}}',
            term2: 'ok',
            operation: '=',
            result: [show('Fine: {{json.order.id}}')],
          },
        },
      ],
    },
    { question: [show('Step one')] },
  ];

  async function asked() {
    const receiver = await startReceiver();
    const bot = await running(program(`${receiver.url}/widget`), receiver);
    await bot.control.settled();
    const body: unknown = JSON.parse(receiver.received[0]?.body ?? '');
    return { ...bot, receiver, body, returnUrl: String(at(body, 'return_url')) };
  }
  const proceed = (bot: Started, url: string, body: unknown) =>
    bot.call('POST', new URL(url).pathname, body);

  it('gets a signed request with data, and the bot stands until it is told to go on', async () => {
    const bot = await asked();
    expect(bot.receiver.received[0]?.headers['content-type']).toBe('application/json');
    expect(at(bot.body, 'data')).toEqual({ name: expect.any(String), from: 'widget' });
    // The account's own address, which the sign-in names.
    const account = new URL(bot.url).origin;
    expect(bot.returnUrl).toMatch(
      new RegExp(`^${account}/api/v4/salesbot/${bot.bot.id}/continue/\\d+$`),
    );
    const { payload } = await jwtVerify(
      String(at(bot.body, 'token')),
      new TextEncoder().encode(bot.integration.clientSecret),
      { algorithms: ['HS512'], audience: 'http://127.0.0.1' },
    );
    expect(payload).toMatchObject({
      iss: account,
      account_id: bot.account.id,
      subdomain: 'demo',
      client_uuid: bot.integration.clientId,
      entity_id: bot.lead,
      entity_type: 2,
      bot_type: 'salesbot',
    });
    bot.answer('nobody listens');
    const done = await proceed(bot, bot.returnUrl, {
      data: { status: 'ok', order: { id: 7 } },
      execute_handlers: [show('First')],
    });
    expect([done.status, done.text]).toEqual([202, '']);
    expect(bot.said()).toEqual(['nobody listens', 'First', 'Fine: 7']);
    expect((await proceed(bot, bot.returnUrl, {})).status).toBe(404);
  });

  it('may send the bot to another step', async () => {
    const bot = await asked();
    await proceed(bot, bot.returnUrl, { execute_handlers: [goto('question', 1)] });
    expect(bot.said()).toEqual(['Step one']);
  });

  it('is held to the limits of what it may say, and needs an administrator', async () => {
    const bot = await asked();
    const refused = async (body: unknown) => (await proceed(bot, bot.returnUrl, body)).status;
    expect(await refused({ execute_handlers: [show('x'.repeat(81))] })).toBe(400);
    expect(await refused({ execute_handlers: Array.from({ length: 11 }, () => show('x')) })).toBe(
      400,
    );
    const buttons = Array.from({ length: 26 }, () => 'b');
    expect(await refused({ execute_handlers: [show('x', { type: 'buttons', buttons })] })).toBe(
      400,
    );
    expect(await refused({ execute_handlers: [action('set_tag', {})] })).toBe(400);
    const users = items(await bot.get('/api/v4/users'), 'users');
    const token = await bot.control.longLivedToken({ userId: Number(users.at(-1)?.id) });
    const path = new URL(bot.returnUrl).pathname;
    const few = await bot.call('POST', path, {}, { authorization: `Bearer ${token}` });
    expect(few.status).toBe(403);
    expect((await bot.call('POST', path.replace('salesbot', 'marketingbot'), {})).status).toBe(404);
    expect((await bot.call('POST', path.replace('salesbot', 'otherbot'), {})).status).toBe(404);
    expect(await refused({})).toBe(202);
  });

  it('that does not take the request with 200 ends the bot', async () => {
    const receiver = await startReceiver();
    receiver.answer = 201;
    const bot = await running(program(`${receiver.url}/widget`), receiver);
    await bot.control.settled();
    expect(bot.run()).toMatchObject({ state: 'done', ended_by: 'widget_request: 201' });
  });

  it('reads the kind of entity as a word when that is switched', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ allowOutgoing: [receiver.address] });
    const { control, seed, get } = sandbox;
    control.setSwitches({ botTokenAlgorithm: 'HS256', botEntityTypes: 'words' });
    const lead = Number(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id'));
    const bot = control.setBot({ name: 'W', type: 'marketingbot', program: program(receiver.url) });
    control.startBot(bot.id, 'leads', lead);
    await control.settled();
    const body: unknown = JSON.parse(receiver.received[0]?.body ?? '');
    const { payload } = await jwtVerify(
      String(at(body, 'token')),
      new TextEncoder().encode(sandbox.integration.clientSecret),
      { algorithms: ['HS256'] },
    );
    expect(payload).toMatchObject({ entity_type: 'lead', bot_type: 'marketingbot' });
    expect(at(body, 'return_url')).toContain('/marketingbot/');
  });
});
