/**
 * The backend of the widget: what a bot asks, the page that a client opens, and the meetings of cards.
 *
 * @module
 */
import type { Integration } from '@amokit/client/oauth';
import { createServer, type Log, type Server, type Stores } from '@amokit/server';
import { createBookings } from './bookings.ts';
import { addCardRoutes } from './card-routes.ts';
import { createCrm } from './crm.ts';
import { forget } from './forget.ts';
import { addPageFiles, type ReadPageFile } from './page-files.ts';
import { createRecords } from './records.ts';
import { createTickets } from './tickets.ts';
import { createInTurn } from './turns.ts';
import { addVisitRoutes } from './visit-routes.ts';
import { createVisitSessions } from './visit-sessions.ts';
import { createVisits } from './visits.ts';

export type { ReadPageFile } from './page-files.ts';

export interface BackendOptions {
  readonly integration: Integration;
  readonly stores: Stores;
  /** The address at which the world reaches this backend. */
  readonly publicUrl: string;
  /** Reads the files of the built page. */
  readonly readPageFile: ReadPageFile;
  readonly log?: Log | undefined;
  /** Unix seconds. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
}

export interface Backend extends Server {
  /** Ends what is over, and makes good what the CRM did not take; the server does it by itself, too. */
  sweep(): Promise<void>;
}

/** Milliseconds between two looks for what is over. */
const sweepEvery = 10_000;
/** Milliseconds between two looks for what is over for a month. */
const forgetEvery = 3_600_000;

/**
 * Makes the backend.
 *
 * @example
 * const backend = createBackend({ integration, stores, publicUrl, readPageFile });
 * await listen(backend, { port: 8080 });
 */
export function createBackend(options: BackendOptions): Backend {
  const { integration, stores, publicUrl, readPageFile, log } = options;
  const { claims, seal } = stores;
  const now = options.now ?? (() => Math.floor(Date.now() / 1000));
  const address = new URL(publicUrl);
  const records = createRecords(stores.data);
  const tickets = createTickets(seal, integration.clientId);
  const inTurn = createInTurn(records, claims);

  const server = createServer({
    integration,
    stores,
    publicUrl,
    log,
    allow: { account: ['get'], leads: ['get'], customers: ['get'], tasks: ['list'] },
    on: {
      bot: (request, { key }) =>
        request.data.ask === 'link' ? visits.begin(request, key) : visits.ask(request),
    },
  });
  const crm = createCrm(server.client);
  const bookings = createBookings({ records, claims, crm, inTurn, now });
  const visits = createVisits({
    records,
    claims,
    seal,
    tickets,
    bookings,
    crm,
    now,
    continueBot: server.continueBot,
    pageUrl: `${publicUrl.replace(/\/$/, '')}/choose`,
  });
  const sessions = createVisitSessions(seal, address, now);
  addVisitRoutes(server.app, {
    server,
    records,
    claims,
    tickets,
    sessions,
    visits,
    bookings,
    crm,
    inTurn,
    now,
    origin: address.origin,
  });
  addCardRoutes(server.app, { server, records, bookings, crm, inTurn, now });
  addPageFiles(server.app, readPageFile, server.accounts);

  const timers: ReturnType<typeof setInterval>[] = [];
  const repeat = (work: () => Promise<void>, milliseconds: number): void => {
    timers.push(setInterval(() => void work().catch(() => undefined), milliseconds));
  };
  return {
    ...server,
    sweep: visits.sweep,
    start() {
      server.start();
      if (timers.length > 0) return;
      repeat(visits.sweep, sweepEvery);
      repeat(() => forget(records, now()), forgetEvery);
    },
    async close(milliseconds) {
      for (const timer of timers) clearInterval(timer);
      await server.close(milliseconds);
    },
  };
}
