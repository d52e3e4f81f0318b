import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { at, items, start } from './harness.ts';
import { startReceiver } from './receiver.ts';

const minute = 60_000;
const megabyte = 1024 * 1024;

function heap(): number {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

describe('a day of the account', () => {
  it('with webhooks, triggers and bots at work leaves nothing behind but its data', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ allowOutgoing: [receiver.address] });
    const { call, get, control, seed } = sandbox;
    const settings = ['update_lead', 'status_lead', 'update_talk'];
    for (const path of ['good', 'bad'])
      await call('POST', '/api/v4/webhooks', { destination: `${receiver.url}/${path}`, settings });
    const talk = (await get(`/api/v4/talks/${seed.talkId}`)).json;
    const lead = Number(at(talk, 'entity_id'));
    const { pipeline_id, status_id } = Object.fromEntries(
      Object.entries((await get(`/api/v4/leads/${lead}`)).json ?? {}),
    );
    const statuses = items(
      await get(`/api/v4/leads/pipelines/${pipeline_id}/statuses`),
      'statuses',
    );
    const other = statuses.find(({ id, type }) => type === 0 && id !== status_id)?.id;
    const show = { handler: 'show', params: { type: 'text', value: 'Moved' } };
    const request = { handler: 'widget_request', params: { url: `${receiver.url}/bot` } };
    const bot = control.setBot({ name: 'B', program: [{ question: [show, request, show] }] });
    const base = { pipeline_id: Number(pipeline_id), statuses: [Number(other)] };
    control.setTrigger({ ...base, action: { type: 'bot', bot_id: bot.id } });
    control.setTrigger({ ...base, action: { type: 'webhook', url: `${receiver.url}/dp` } });
    control.setClock({ frozen: true });

    const steps = async (count: number) => {
      for (let step = 0; step < count; step += 1) {
        receiver.answer = step % 10 === 0 ? 500 : 200;
        const to = step % 2 === 0 ? other : status_id;
        await call('PATCH', `/api/v4/leads/${lead}`, { status_id: to });
        control.say({ leadId: lead, text: `Message ${step}` });
        control.setClock({ advance: 5 * minute });
        await control.settled();
        receiver.received.length = 0;
      }
    };
    // The first day warms up what is made once: compiled code, kept answers, full logs.
    await steps(288);
    control.clearRequests();
    const before = heap();
    await steps(288);
    control.clearRequests();
    const grown = heap() - before;
    receiver.answer = 200;
    for (let hour = 0; hour < 3; hour += 1) {
      control.setClock({ advance: 60 * minute });
      await control.settled();
    }
    expect(control.botRuns().length).toBeLessThanOrEqual(201);
    expect(control.messages(seed.talkId ?? 0).length).toBeLessThanOrEqual(500);
    expect(control.deliveries()).toEqual([]);
    expect(control.outgoing().length).toBeLessThanOrEqual(5000);
    // Events of the account are its data: a few hundred of them, and no more than that.
    expect(grown / megabyte).toBeLessThan(4);
  }, 120_000);
});
