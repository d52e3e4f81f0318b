/** 10,000 contacts created while the server and the way to it fail: what the caller is told beside what is there. */
import { bearer, contacts, createClient } from '@amokit/client';
import { seconds } from './lib.mjs';
import { startSandbox } from './sandbox-process.mjs';

const count = 10_000;
const path = '/api/v4/contacts';

/** One of each kind for every twenty requests; each after so many that pass. */
const kinds = [
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 504, html: true },
  { drop: 'before' },
  { drop: 'after' },
  { truncate: true },
];
const faults = Array.from({ length: 40 }, (_, index) => ({
  ...kinds[index % kinds.length],
  method: 'POST',
  path,
  after: 4 * index + 3,
}));

const items = Array.from({ length: count }, (_, index) => ({ name: `Bulk ${index + 1}` }));

/** Reads the names that stand in the account, and how often each does. */
async function written(crm) {
  const names = new Map();
  for await (const { name } of crm.contacts.each({ query: 'Bulk ' }))
    names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}

/** The look-up of what became of contacts whose answer was lost: by their names, which are their own. */
async function lookUp(crm, lost) {
  const found = new Map();
  const filter = { name: lost.map(({ name }) => name) };
  for await (const contact of crm.contacts.each({ filter })) found.set(contact.name, contact);
  return lost.map(({ name }) => found.get(name) ?? null);
}

async function write(what, optionsOf) {
  const sandbox = await startSandbox({ apiOnly: true });
  const crm = createClient({
    baseUrl: sandbox.apiUrl,
    auth: bearer(sandbox.tokens.longLived),
    services: { contacts },
  });
  for (const fault of faults) await sandbox.control('addFault', fault);
  const began = performance.now();
  const outcomes = await crm.contacts.create.settled(items, optionsOf(crm));
  const milliseconds = performance.now() - began;
  const left = (await sandbox.control('faults')).length;
  await sandbox.control('clearFaults');
  await sandbox.control('setLimits', { perSecond: null });
  const there = await written(crm);
  await sandbox.stop();
  const of = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const wrong = outcomes.filter(
    ({ outcome }, index) =>
      outcome !== 'unknown' && (outcome === 'done') !== there.has(items[index].name),
  );
  return {
    what: `${count} contacts, ${faults.length - left} faults, ${what}`,
    s: seconds(milliseconds),
    done: of('done'),
    refused: of('refused'),
    unknown: of('unknown'),
    'in the account': there.size,
    'told wrong': wrong.length,
    doubled: [...there.values()].filter((times) => times > 1).length,
    budget: '0 wrong, 0 doubled',
  };
}

/** A row without a look-up of what is unknown, and one with it. */
export const writes = async () => [
  await write('without a look-up', () => ({})),
  await write('with a look-up', (crm) => ({ lookUp: (lost) => lookUp(crm, lost) })),
];
