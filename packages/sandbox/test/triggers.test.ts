import { jwtVerify } from 'jose';
import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { at, firstId, items, type Started, start } from './harness.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { widgetZip } from './widget-zip.ts';

async function withReceiver(options: { widgets?: readonly string[] } = {}, receiver?: Receiver) {
  const to = receiver ?? (await startReceiver());
  const sandbox = await start({ allowOutgoing: [to.address], ...options });
  return { sandbox, receiver: to };
}

/** The bodies of the forms that were sent, as PHP reads them. */
async function forms({ control }: Started, receiver: Receiver): Promise<unknown[]> {
  await control.settled();
  return receiver.received.map(({ body }) => qs.parse(body, { depth: 10 }));
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
    const bodies = await forms(sandbox, receiver);
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
    expect(payload).toMatchObject({
      iss: new URL(sandbox.url).origin,
      account_id: sandbox.account.id,
      client_uuid: integration?.id,
    });
    await expect(control.sendSms({ code: 'none', phone: '1', text: '' })).rejects.toThrow('none');
  });
});
