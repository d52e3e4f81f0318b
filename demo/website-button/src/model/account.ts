import {
  type Auth,
  type Client,
  createClient,
  pipelines,
  sources,
  websiteButtons,
} from '@amokit/client';
import { createQueries, type ListData, type Queries, type ReadOptions } from '@amokit/client/query';
import { QueryClient } from '@tanstack/query-core';

const readServices = { pipelines, websiteButtons };
const writeServices = { sources, websiteButtons };
const sourceServices = { sources };

type DataOf<Options> = Options extends ReadOptions<infer Data> ? Data : never;
type ItemOf<Options> = DataOf<Options> extends ListData<infer Item> ? Item : never;

/** A source of leads, as the API has it. */
export type Source = ItemOf<ReturnType<Queries<typeof sourceServices>['sources']['list']>>;

/** The account as the configurator has it: what may be read directly, and what goes through the server. */
export interface Account {
  readonly queries: Queries<typeof readServices> & Queries<typeof sourceServices>;
  /** Integrations alone may write, and read sources: this client asks our server. */
  readonly server: Client<typeof writeServices>;
  readonly queryClient: QueryClient;
}

/** One of the two ways to the account. */
export interface Access {
  readonly auth: Auth;
  /** @default the page's own origin */
  readonly baseUrl?: string | undefined;
  /** @default the browser's */
  readonly fetch?: typeof fetch | undefined;
}

export interface AccountOptions {
  /** Who reads: the person's session in the CRM, or the server where there is none. */
  readonly reader: Access;
  readonly server: Access;
}

/** Milliseconds for which what was read is taken for unchanged: colleagues change the same things. */
const staleTime = 5000;

/** Opens the account; `close` ends what goes on in the background. */
export function openAccount({ reader, server }: AccountOptions): Account {
  const reads = createClient({ ...reader, services: readServices });
  const writes = createClient({ ...server, services: writeServices });
  return {
    queries: {
      ...createQueries(reads, readServices),
      ...createQueries(writes, sourceServices),
    },
    server: writes,
    queryClient: new QueryClient({ defaultOptions: { queries: { staleTime } } }),
  };
}
