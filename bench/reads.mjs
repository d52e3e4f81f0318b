/** 10,000 leads read page by page, while the server takes 7 requests a second. */
import { bearer, createClient, leads } from '@amokit/client';
import { maxInWindow, seconds } from './lib.mjs';
import { startSandbox } from './sandbox-process.mjs';

const count = 10_000;
const limit = 250;

/** The least that so many requests take when only 7 may start in any second. */
const floor = (requests) => Math.floor((requests - 1) / 7) * 1000;

/** One row: the time beside the limiter's floor, and what came. */
export async function reads() {
  const sandbox = await startSandbox({ apiOnly: true, leads: count });
  const crm = createClient({
    baseUrl: sandbox.apiUrl,
    auth: bearer(sandbox.tokens.longLived),
    services: { leads },
  });
  const ids = new Set();
  const began = performance.now();
  for await (const { id } of crm.leads.each({ limit })) ids.add(id);
  const milliseconds = performance.now() - began;
  const requests = await sandbox.control('requests');
  await sandbox.stop();
  const least = floor(requests.length);
  return [
    {
      what: `${count} leads read in pages of ${limit}`,
      leads: ids.size,
      requests: requests.length,
      'not 200': requests.filter(({ status }) => status >= 300).length,
      'most in 1 s': maxInWindow(requests.map(({ at }) => at)),
      s: seconds(milliseconds),
      'floor, s': seconds(least),
      ratio: (milliseconds / least).toFixed(3),
      budget: '1.05',
    },
  ];
}
