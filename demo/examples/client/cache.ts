import { createClient, leads, notes } from '@amokit/client';
import { createQueries } from '@amokit/client/query';
import { MutationObserver, QueryClient } from '@tanstack/query-core';
import type { Run } from './lib/setting.ts';

/** A cache: equal reads are made once, and a write lets what it changes be read again. */
export const run: Run = async ({ connection, tell }) => {
  const services = { leads, notes };
  let requests = 0;
  const crm = createClient({
    ...connection,
    services,
    log: ({ event }) => {
      if (event === 'answer') requests += 1;
    },
  });
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  const queries = createQueries(crm, services);

  const [newest] = (await cache.fetchQuery(queries.leads.list({ limit: 1 }))).items;
  if (!newest) throw new Error('The account has no lead');
  const lead = queries.leads.get(newest.id);
  await cache.fetchQuery(lead);
  await cache.fetchQuery(lead);
  tell(`Read “${newest.name}” three times: ${requests} requests.`);

  // What is in the cache has its type, by the key alone.
  tell(`In the cache: ${cache.getQueryData(lead.queryKey)?.price}.`);

  const change = new MutationObserver(cache, queries.leads.updateOne(newest.id));
  await change.mutate({ price: 77_000 });
  const after = await cache.fetchQuery(lead);
  tell(`After a write it is read again: ${after?.price}.`);
  cache.clear();
};
