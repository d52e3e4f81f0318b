import { bearer, createClient, services } from '@amokit/client';
import { createQueries } from '@amokit/client/query';
import type { Fault, LoggedRequest } from '@amokit/sandbox';
import { QueryClient } from '@tanstack/query-core';
import type { Crm } from '../src/crm/index.ts';
import type { OpenedSandbox } from './sandbox-plugin.ts';

const path = '/__sandbox';

async function post(address: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${path}${address}`, { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
}

/** A client of a sandbox behind the Vite server, whose own origin answers no page. */
const clientOf = ({ id, token }: OpenedSandbox) =>
  createClient({
    auth: bearer(token),
    services,
    // A budget of its own, and as large as the sandbox's.
    baseUrl: `http://sandbox-${id}.test`,
    limit: { requests: 1000, milliseconds: 1000 },
    attempts: 1,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      return fetch(`${path}/${id}${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        // As a whole: a stream needs HTTP/2.
        ...(request.body && { body: await request.arrayBuffer() }),
      });
    },
  });

/** An account of its own, for components that read one. */
export async function openSandbox() {
  const opened = (await post('')) as OpenedSandbox;
  const client = clientOf(opened);
  const crmOf = (caller: typeof client): Crm => ({
    queries: createQueries(caller, services),
    queryClient: new QueryClient(),
  });
  return {
    client,
    crm: crmOf(client),
    /** The account as one of its users sees it, with a cache of its own. */
    crmAs: (userId: number) => crmOf(client.actAs(userId)),
    userIds: opened.userIds,
    /** Breaks requests from now on; none without any. */
    breakWith: (...faults: Partial<Fault>[]) => post(`/${opened.id}/faults`, faults),
    requests: () => post(`/${opened.id}/requests`) as Promise<readonly LoggedRequest[]>,
    close: () => post(`/${opened.id}/close`),
  };
}
