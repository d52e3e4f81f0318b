import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { at, items, start } from './harness.ts';
import { startReceiver } from './receiver.ts';

const minute = 60_000;

/** How many rows each collection of the account has. */
async function counts(save: (path: string) => Promise<void>): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-day-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'account.json');
  await save(path);
  const rows: unknown = at(JSON.parse(await readFile(path, 'utf8')), 'rows');
  return Object.fromEntries(
    Object.entries(rows ?? {}).map(([name, list]) => [name, Array.isArray(list) ? list.length : 0]),
  );
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
    await steps(288);
    const before = await counts(control.save);
    await steps(288);
    const after = await counts(control.save);
    // Events are the account's data, and these two have a limit of their own, seen to below.
    const mayGrow = new Set(['events', 'messages', 'botRuns']);
    const grown = Object.keys(after).filter(
      (name) => (after[name] ?? 0) > (before[name] ?? 0) + 25,
    );
    expect(grown.filter((name) => !mayGrow.has(name))).toEqual([]);
    receiver.answer = 200;
    for (let hour = 0; hour < 3; hour += 1) {
      control.setClock({ advance: 60 * minute });
      await control.settled();
    }
    expect(control.botRuns().length).toBeLessThanOrEqual(201);
    expect(control.messages(seed.talkId ?? 0).length).toBeLessThanOrEqual(500);
    expect(control.deliveries()).toEqual([]);
    expect(control.outgoing().length).toBeLessThanOrEqual(5000);
  }, 120_000);
});
