/**
 * A process that shares a file store with others: `node token-process.mjs JSON`. It says `ready`, waits
 * for a line, makes ten requests at once, and says what became of them. It can be told to die
 * before it asks for a token, or between receiving and saving it.
 */
import { once } from 'node:events';
import { createClient, leads } from '../src/index.ts';
import { fileTokenStore, oauth, refreshToken } from '../src/oauth/index.ts';

const { folder, account, baseUrl, integration, dies } = JSON.parse(process.argv[2] ?? '{}');

const crm = createClient({
  auth: oauth({
    integration,
    store: fileTokenStore(folder),
    account,
    async refresh(token) {
      if (dies === 'before asking') process.kill(process.pid, 'SIGKILL');
      const received = await refreshToken(integration, token);
      if (dies === 'before saving') process.kill(process.pid, 'SIGKILL');
      return received;
    },
  }),
  baseUrl,
  services: { leads },
  limit: { requests: 1000, milliseconds: 1 },
});

process.stdout.write('ready\n');
await once(process.stdin, 'data');
const results = await Promise.allSettled(
  Array.from({ length: 10 }, (_, index) => crm.leads.list({ page: index + 1 })),
);
const failed = results.flatMap((its) => (its.status === 'rejected' ? [String(its.reason)] : []));
process.stdout.write(`${JSON.stringify(failed)}\n`);
process.exit(0);
