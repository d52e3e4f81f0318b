/** The sandbox with accounts of three sizes: ready, memory, lists, filters and single reads under load. */
import autocannon from 'autocannon';
import { seconds } from './lib.mjs';
import { startSandbox } from './sandbox-process.mjs';

const sizes = [1_000, 10_000, 100_000];
const duration = 5;

const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(0)} MB`;
const milliseconds = ({ p50, p99 }) => `${p50} / ${p99}`;

/** Puts load on addresses that a function names anew for every request. */
async function load(sandbox, connections, pathOf) {
  const { errors, non2xx, latency, requests } = await autocannon({
    url: sandbox.apiUrl,
    connections,
    duration,
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
    requests: [{ setupRequest: (request) => ({ ...request, path: pathOf() }) }],
  });
  if (errors + non2xx > 0) throw new Error(`${errors} errors, ${non2xx} answers other than 2xx`);
  return { latency, perSecond: requests.average };
}

const below = (count) => Math.floor(Math.random() * count);

/** A row for each size. */
export async function accounts() {
  const rows = [];
  for (const leads of sizes) {
    const sandbox = await startSandbox({ apiOnly: true, perSecond: null, leads });
    const heap = await sandbox.control('heap');
    const first = await fetch(`${sandbox.apiUrl}/api/v4/leads?limit=1&order[id]=asc`, {
      headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
    });
    const [{ id }] = (await first.json())._embedded.leads;
    const pages = leads / 250;
    const list = await load(sandbox, 2, () => `/api/v4/leads?limit=250&page=${1 + below(pages)}`);
    const filter = await load(
      sandbox,
      2,
      () => `/api/v4/leads?limit=250&filter[price][from]=${10_000 + below(200_000)}&with=contacts`,
    );
    const single = await load(sandbox, 10, () => `/api/v4/leads/${id + below(leads)}`);
    rows.push({
      leads,
      'ready, s': seconds(sandbox.milliseconds),
      heap: megabytes(heap),
      'list of 250, p50 / p99 ms': milliseconds(list.latency),
      'filter, p50 / p99 ms': milliseconds(filter.latency),
      'by id, per s': Math.round(single.perSecond),
      budget: leads === 100_000 ? '200 MB, p99 25 ms, 2000 per s' : 'ready 1 s',
    });
    await sandbox.stop();
  }
  return rows;
}
