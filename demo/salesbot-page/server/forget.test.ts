import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStores, type Stores } from '@amokit/server';
import { fileStores } from '@amokit/server/node';
import { expect, it, onTestFinished } from 'vitest';
import { forget } from './forget.ts';
import { bookingKey, cardKey, createRecords, type Visit } from './records.ts';

const day = 86_400;
const end = 1_800_000_000;

async function inFolder(): Promise<Stores> {
  const folder = await mkdtemp(join(tmpdir(), 'salesbot-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return fileStores({ folder, key: Buffer.alloc(32, 7).toString('base64') });
}

it.each([
  ['in memory', async () => memoryStores()],
  ['in a folder', inFolder],
] as const)('forgets what is over for a month, and nothing else, %s', async (_where, open) => {
  const { data } = await open();
  const records = createRecords(data);
  const visit = (id: string, lead: number, endsAt: number): Visit => ({
    id,
    account: 1,
    entity: { type: 'leads', id: lead },
    settings: { purpose: '', duration: 30, days: 7, from: 600, to: 1080, weekdays: [1], wait: 24 },
    language: 'en',
    createdAt: endsAt - day,
    endsAt,
  });
  for (const one of [visit('old', 1, end), visit('new', 2, end + 10 * day)]) {
    const booking = {
      id: one.id,
      account: 1,
      entity: one.entity,
      user: 2,
      start: one.endsAt,
      duration: 30,
      purpose: '',
      language: 'en',
      version: 1,
      movedBy: null,
      changedAt: end,
    } as const;
    const key = bookingKey(booking);
    await records.visits.put(one.id, one);
    await records.newest.put(cardKey(1, one.entity), { value: one.id });
    await records.decisions.put(one.id, { status: 'unsuitable' });
    await records.opened.put(one.id, { value: 1 });
    await records.bookings.put(key, booking);
    await records.meetings.put(cardKey(1, one.entity), { value: key });
    await records.inCard.put(key, { task: 1, version: 1 });
  }
  await forget(records, end + 29 * day);
  expect(await data.getKeys()).toHaveLength(14);
  await forget(records, end + 31 * day);
  const left = await data.getKeys();
  expect(left).toHaveLength(7);
  expect(left.filter((key) => key.includes('old'))).toEqual([]);
  expect(await records.visits.get('new')).toBeDefined();
});
