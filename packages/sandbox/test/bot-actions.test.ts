import { describe, expect, it } from 'vitest';
import { at, firstId, items, type Started, start } from './harness.ts';
import { startReceiver } from './receiver.ts';

const show = (value: string) => ({ handler: 'show', params: { type: 'text', value } });
const action = (name: string, params: object) => ({ handler: 'action', params: { name, params } });

/** What handlers do for the lead of the open talk, one after the other. */
async function play(sandbox: Started, question: readonly unknown[], more: object = {}) {
  const { control, get, seed } = sandbox;
  const talkId = seed.talkId ?? 0;
  const talk = (await get(`/api/v4/talks/${talkId}`)).json;
  const lead = Number(at(talk, 'entity_id'));
  const before = control.messages(talkId).length;
  const bot = control.setBot({ name: 'T', program: [{ question, ...more }] });
  const run = control.startBot(bot.id, 'leads', lead);
  return {
    lead,
    talkId,
    bot,
    run,
    contact: Number(at(talk, 'contact_id')),
    said: () =>
      control
        .messages(talkId)
        .slice(before)
        .map(({ text }) => text),
    leadNow: async () => (await get(`/api/v4/leads/${lead}`)).json,
  };
}

const fieldOf = async ({ get }: Started, entity: string, type: string) =>
  Number(
    items(await get(`/api/v4/${entity}/custom_fields?limit=250`), 'custom_fields').find(
      (field) => field.type === type,
    )?.id,
  );

describe('what a bot can do', () => {
  it('sets fields of the lead by id, in several ways of writing', async () => {
    const sandbox = await start();
    const [text, numeric] = [
      await fieldOf(sandbox, 'leads', 'textarea'),
      await fieldOf(sandbox, 'leads', 'numeric'),
    ];
    const { leadNow } = await play(sandbox, [
      action('set_custom_fields', {
        type: 2,
        value: 'For {{contact.name}}',
        custom_fields_id: text,
      }),
      action('set_custom_fields', {
        type: 2,
        value: '{{lead.price}}*0 + 6',
        custom_fields_id: numeric,
        calculated: true,
      }),
      action('set_custom_fields', { type: 2, value: 'no number', custom_fields_id: 1 }),
    ]);
    const values = JSON.stringify(at(await leadNow(), 'custom_fields_values'));
    expect(values).toMatch(/"For [^"]+"/);
    expect(values).toMatch(
      new RegExp(`"field_id":${numeric},[^}]*"values":\\[\\{"value":"?6"?\\}\\]`),
    );
  });

  it('puts tags on and takes them off', async () => {
    const sandbox = await start();
    const { leadNow } = await play(sandbox, [
      action('set_tag', { type: 2, value: 'one' }),
      action('set_tag', { type: 2, value: '{{origin}}' }),
      action('unset_tag', { type: 2, value: ['one', 'none'] }),
    ]);
    const tags = JSON.stringify(at(await leadNow(), '_embedded.tags'));
    expect(tags).toContain('"telegram"');
    expect(tags).not.toContain('"one"');
  });

  it('subscribes and unsubscribes', async () => {
    const sandbox = await start();
    const { lead } = await play(sandbox, [
      action('subscribe', { type: 'user', value: 77 }),
      action('subscribe', { type: 'group', value: 88 }),
      action('unsubscribe', { type: 'user', value: 77 }),
    ]);
    const list = items(await sandbox.get(`/api/v4/leads/${lead}/subscriptions`), 'subscriptions');
    expect(list).toContainEqual({ subscriber_id: 88, type: 'group' });
    expect(list).not.toContainEqual({ subscriber_id: 77, type: 'user' });
    await play(sandbox, [action('unsubscribe', { type: 'all' })]);
    const rest = items(await sandbox.get(`/api/v4/leads/${lead}/subscriptions`), 'subscriptions');
    expect(rest).toHaveLength(1);
  });

  it('makes a lead with a contact when the client has told how to reach them', async () => {
    const sandbox = await start();
    const make = action('add_lead_contact', {
      preset: 'contacts.require_email_or_phone',
      lead: { name: 'Made by bot', price: 900, tags: 'a, b' },
      contact: { name: 'Made contact' },
    });
    const { talkId } = await play(sandbox, [show('Phone?')], { answer: [make] });
    const made = async () =>
      items(await sandbox.get('/api/v4/leads?query=Made%20by%20bot&with=contacts'), 'leads');
    sandbox.control.say({ talkId, text: 'no' });
    expect(await made()).toHaveLength(0);
    await play(sandbox, [show('Phone?')], { answer: [make] });
    sandbox.control.say({ talkId, text: '+7 999 111-22-33' });
    expect(await made()).toMatchObject([
      { price: 900, created_by: 0, _embedded: { contacts: [{ is_main: true }], tags: [{}, {}] } },
    ]);
  });

  it('finds doubles and elements, filters by field, and links what it has found', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const talk = (await get(`/api/v4/talks/${sandbox.seed.talkId}`)).json;
    const contact = (await get(`/api/v4/contacts/${at(talk, 'contact_id')}`)).json;
    const twin = firstId(
      await call('POST', '/api/v4/contacts', [{ name: String(at(contact, 'name')) }]),
      'contacts',
    );
    const catalogs = items(await get('/api/v4/catalogs'), 'catalogs');
    const catalog = Number(catalogs.find(({ type }) => type === 'regular')?.id ?? catalogs[0]?.id);
    const element = firstId(
      await call('POST', `/api/v4/catalogs/${catalog}/elements`, [{ name: 'Wanted thing' }]),
      'elements',
    );
    const field = await fieldOf(sandbox, 'leads', 'textarea');
    const values = [{ field_id: field, values: [{ value: 'needle' }] }];
    const other = firstId(
      await call('POST', '/api/v4/leads', [{ name: 'Hay', custom_fields_values: values }]),
      'leads',
    );
    const { said, lead } = await play(sandbox, [
      {
        handler: 'find',
        params: {
          type: 'contact_double',
          params: { type: 'name', actions: [show('Twin {{contact_double.id}}')] },
        },
      },
      {
        handler: 'find',
        params: {
          type: 'catalog_elements',
          params: {
            value: 'Wanted thing',
            catalog_id: String(catalog),
            actions: [
              action('link', {
                from: 2,
                to: 11,
                to_id: '{{founded_id}}',
                to_catalog_id: catalog,
                quantity: '3',
              }),
            ],
          },
        },
      },
      {
        handler: 'filter',
        params: {
          type: 2,
          value: 'needle',
          custom_fields_id: field,
          actions: [show('Lead {{external_lead.id}}')],
        },
      },
    ]);
    expect(said()).toEqual([`Twin ${twin}`, `Lead ${other}`]);
    const links = items(await get(`/api/v4/leads/${lead}/links`), 'links');
    expect(links).toContainEqual(
      expect.objectContaining({
        to_entity_id: element,
        to_entity_type: 'catalog_elements',
        metadata: expect.objectContaining({ quantity: 3 }),
      }),
    );
  });

  it('accepts, declines and links incoming leads', async () => {
    const sandbox = await start();
    const { control, get, seed } = sandbox;
    const stranger = (text: string) => control.chatFromStranger({ name: 'Stranger', text });
    const act = (one: { unsorted: { lead_id: number | null } }, handler: unknown) => {
      const bot = control.setBot({ name: 'U', program: [{ question: [handler] }] });
      control.startBot(bot.id, 'leads', one.unsorted.lead_id ?? 0);
    };
    const [first, second, third] = [stranger('a'), stranger('b'), stranger('c')];
    act(first, action('unsorted', { value: 'accept' }));
    act(second, action('unsorted', { value: 'decline' }));
    const target = at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id');
    act(third, action('link_to_unsorted', { entity_type: 2, entity_id: String(target) }));
    const summary = (await get('/api/v4/leads/unsorted/summary')).json;
    expect(summary).toMatchObject({ total: 7, accepted: 2, declined: 1 });
    const moved = (await get(`/api/v4/talks/${third.talk.id}`)).json;
    expect(moved).toMatchObject({ entity_id: target, entity_type: 'lead' });
  });

  it('writes to colleagues, asks other servers, closes the talk and starts the next bot', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ allowOutgoing: [receiver.address] });
    const { control, get } = sandbox;
    const next = control.setBot({ name: 'Next', program: [{ question: [show('I am next')] }] });
    const { said, lead, talkId } = await play(
      sandbox,
      [
        {
          handler: 'send_internal',
          params: { entity_id: '{{lead.id}}', entity_type: 2, message: 'Look: {{lead.name}}' },
        },
        {
          handler: 'request',
          params: {
            url: `${receiver.url}/ask`,
            method: 'POST',
            json: true,
            data: { id: '{{lead.id}}' },
          },
        },
        {
          handler: 'send_external_message',
          params: {
            message: { type: 'external', text: 'Outside' },
            recipient: { type: 'main_contact' },
          },
        },
      ],
      {
        finish: [
          { handler: 'stop', params: { action: 'talk-close' } },
          { handler: 'stop', params: { action: 'salesbot-start', bot: next.id } },
        ],
      },
    );
    await control.settled();
    expect(said()).toEqual(['Outside', 'I am next']);
    const notes = items(await get(`/api/v4/leads/${lead}/notes?limit=250`), 'notes');
    expect(notes.at(-1)).toMatchObject({
      note_type: 'service_message',
      params: { text: expect.stringMatching(/^Look: ./) },
    });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({ id: String(lead) });
    expect((await get(`/api/v4/talks/${talkId}`)).json).toMatchObject({ is_in_work: false });
  });

  it('leaves by the way out that it is told, and by a handler that nobody knows', async () => {
    const sandbox = await start();
    const out = await play(sandbox, [
      { handler: 'exits', params: { value: 'paid' } },
      show('never'),
    ]);
    expect([out.run.ended_by, out.said()]).toEqual(['exit paid', []]);
    const unknown = await play(sandbox, [{ handler: 'constructor', params: {} }]);
    expect(unknown.run.ended_by).toBe('unknown handler constructor');
  });

  it('fills markers, and nothing where there is nothing', async () => {
    const sandbox = await start();
    const { said, lead } = await play(sandbox, [
      show(
        '{{lead.id}} {{ lead.responsible.email }} {{nothing.at.all}}|{{lead.cf.1}}|{{json.x.y}}',
      ),
      show('{{short_rand_num}}'),
      show('{{current_date}}'),
    ]);
    const [first, number, date] = said();
    expect(first).toMatch(new RegExp(`^${lead} \\S+@\\S+ \\|\\|$`));
    expect(Number(number)).toBeGreaterThanOrEqual(1111);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
