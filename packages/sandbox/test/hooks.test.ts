import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../src/hooks/webhooks-engine.ts';
import { firstId, items, type Started, start } from './harness.ts';
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
