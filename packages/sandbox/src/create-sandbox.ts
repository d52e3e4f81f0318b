import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Answered, createEngine, type EngineParts } from './api/engine.ts';
import { createRateLimit } from './api/rate-limit.ts';
import { createSessions } from './api/session.ts';
import { type Control, createControl } from './control/control.ts';
import { createControlApp } from './control/control-app.ts';
import { createFaults } from './control/faults.ts';
import { createRequestLog, loggedRequest } from './control/request-log.ts';
import { createDriveApp } from './drive/drive-app.ts';
import { keepAccount } from './events/keep.ts';
import { createLegacyApi, isLegacyPath } from './legacy/legacy-api.ts';
import type { Brand, PageLanguage } from './page-shapes/page-state.ts';
import { createPlatform } from './platform/create-platform.ts';
import type { PlatformControl } from './platform/platform-control.ts';
import { createGsoApp } from './public-page/gso-app.ts';
import { createSiteApp } from './public-page/site-app.ts';
import { seedMoreLeads } from './seed/more-leads.ts';
import { openTalk } from './seed/platform.ts';
import { readSeed } from './seed/read-seed.ts';
import { emptyAccount, seedAccount } from './seed/seed.ts';
import { createAccountApp } from './server/account-app.ts';
import { createAddresses } from './server/addresses.ts';
import { formerHost } from './server/former-host.ts';
import { type Listener, listen } from './server/listen.ts';
import { hostOf, type OriginName, originOf } from './server/origins.ts';
import { atOtherBrand } from './server/other-brand.ts';
import { withFaults } from './server/serve-api.ts';
import { services } from './services/index.ts';
import { administratorOf } from './store/administrator.ts';
import { createClock } from './store/clock.ts';
import type { Db, Snapshot } from './store/db.ts';
import { saveSnapshot } from './store/files.ts';
import { serveWidget } from './widgets/serve-widget.ts';
import { createWidgets } from './widgets/widgets.ts';

export interface SandboxOptions {
  /** The account's port. @default 0 (a free one) */
  readonly port?: number;
  /** The language of the demo account. @default 'ru' */
  readonly language?: PageLanguage;
  /** @default 'amocrm' */
  readonly brand?: Brand;
  /** Zips, or folders that are laid out like one. */
  readonly widgets?: readonly string[];
  /** The API without the page. @default false */
  readonly apiOnly?: boolean;
  /**
   * Leads that the demo account has at least; those beyond its own have fields, but nothing around
   * them. @default its own
   */
  readonly leads?: number;
  /**
   * A file that a sandbox has saved or `amokit pull` has written: the account to begin with.
   *
   * @default the demo account
   */
  readonly seed?: string;
  /** Read at the start if it is there, written at the end: the account outlives the sandbox. */
  readonly save?: string;
  /**
   * Where the sandbox may call by itself, by name and port: `127.0.0.1:4000`. With
   * `backend.example:443=127.0.0.1:4000` what is meant for the first goes to the second.
   *
   * @default nowhere
   */
  readonly allowOutgoing?: readonly string[];
  /** Where codes of the ready document's integration go. @default 'https://example.test/oauth' */
  readonly redirectUri?: string;
  /** Where the account's clock begins, in milliseconds since 1970. @default now */
  readonly now?: number;
  /** Requests in any one second of one caller; `null` = no limit. @default 7 */
  readonly perSecond?: number | null;
  /** Is told of what does not stop the sandbox. @default console.warn */
  readonly onWarning?: (message: string) => void;
}

/** How to reach a sandbox: what `amokit sandbox --json` prints. */
export interface ReadyDocument {
  /** The page, for a browser. */
  readonly url: string;
  /** The API, for programs: `http://127.0.0.1:PORT`. */
  readonly apiUrl: string;
  readonly driveUrl: string;
  readonly controlUrl: string;
  readonly controlSecret: string;
  readonly account: { readonly id: number; readonly subdomain: string };
  readonly integration: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly redirectUri: string;
  };
  readonly tokens: {
    readonly longLived: string;
    readonly access: string;
    readonly refresh: string;
  };
  /** What the demo account has for who wants to try things. */
  readonly seed: {
    /** A talk that is open on a lead; `null` in an account that has none. */
    readonly talkId: number | null;
  };
}

/** The log and faults are for what programs call: the API, the drive, and the sign-in's addresses. */
const hasFaults = (origin: OriginName, url = ''): boolean =>
  origin === 'drive' ||
  (origin === 'account' &&
    (/^\/+(?:api|oauth2|v3)\//.test(url) || isLegacyPath(url.split('?', 1)[0] ?? ''))) ||
  (origin === 'www' && url.startsWith('/oauth2/'));

/** What widgets ask of the page and the sandbox does not have is told too. */
const isUnknown = (origin: OriginName, url: string, { status }: Response): boolean =>
  origin === 'account' && url.startsWith('/ajax/') && status === 404;

/** A widget that was given to a sandbox. */
export interface GivenWidget {
  /** As it was given. */
  readonly path: string;
  readonly code: string;
  /** The integration that the widget is part of: `control.setIntegration({ id: clientId, … })`. */
  readonly clientId: string;
}

/** A running sandbox. */
export interface Sandbox extends ReadyDocument {
  /** Pages that play the websites of the account's buttons, for a browser. */
  readonly siteUrl: string;
  /** In the order in which they were given. */
  readonly widgets: readonly GivenWidget[];
  /** What the control origin does, without HTTP. */
  readonly control: Control & PlatformControl;
  /** Stops listening, and saves the account where it was asked to. */
  readonly close: () => Promise<void>;
}

interface Beginning {
  readonly db: Db;
  /** The account as it was at the start: read or made anew, since a copy would cost as much again. */
  readonly start: () => Promise<Snapshot>;
}

async function begin(options: SandboxOptions): Promise<Beginning> {
  const { language = 'ru', brand = 'amocrm', now, leads, seed, save } = options;
  const clock = createClock(now);
  const file = save && existsSync(save) ? save : seed;
  if (file === undefined) {
    const db = seedAccount({ language, brand, clock });
    const text = JSON.stringify(db.snapshot());
    const began = clock.seconds();
    // Thousands of leads are made again: as text they would weigh as much as they do.
    if (leads !== undefined) seedMoreLeads(db, leads, began);
    return {
      db,
      async start() {
        const again = emptyAccount({ language, brand, clock });
        again.restore(JSON.parse(text));
        if (leads !== undefined) seedMoreLeads(again, leads, began);
        return again.snapshot();
      },
    };
  }
  const db = emptyAccount({ language, brand, clock });
  const { snapshot, again } = await readSeed(file, clock);
  db.restore(snapshot);
  return { db, start: again };
}

/**
 * Starts the CRM on this machine: its API, its page, and the widgets that are given.
 *
 * @example
 * const sandbox = await createSandbox({ widgets: ['dist/widget.zip'] });
 * await fetch(`${sandbox.apiUrl}/api/v4/leads`, {
 *   headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
 * });
 * await sandbox.close();
 *
 * @throws {Error} for a port that is taken, a widget or a file that can not be read
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { db, start } = await begin(options);
  keepAccount(db);
  const warn = options.onWarning ?? console.warn;
  const { subdomain } = db.account;
  const ports = { main: 0, drive: 0, control: 0 };
  // Read anew each time: the brand can be switched while the sandbox runs.
  const hostName = (name: string) => hostOf(db.account.brand, name, ports.main);
  const addresses = createAddresses(db, ports);

  const sessions = createSessions();
  const faults = createFaults();
  const log = createRequestLog();
  const { perSecond } = options;
  const rate = createRateLimit(
    perSecond === undefined ? {} : { perSecond: perSecond ?? Number.POSITIVE_INFINITY },
  );
  const platform = createPlatform({
    db,
    sessions,
    addresses,
    allowOutgoing: options.allowOutgoing ?? [],
    redirectUri: options.redirectUri,
    widgets: () => widgets,
  });
  const { tokens } = platform;
  const widgets = createWidgets({
    db,
    origin: () => `http://${hostName('widgets')}`,
    onWarning: warn,
  });
  const given: GivenWidget[] = [];
  for (const path of options.widgets ?? []) {
    const { id: code, client_uuid: clientId } = await widgets.add(path);
    given.push({ path, code, clientId });
  }

  const answers = new WeakMap<Request, Answered>();
  const gates: Omit<EngineParts, 'services'> = {
    db,
    sessions,
    tokens,
    rate,
    driveUrl: (host) => `http://${addresses.drive(host)}`,
    needsRequestedWith: () => platform.control.switches().sessionNeedsRequestedWith,
    onAnswer: (answered) => answers.set(answered.request, answered),
    onCrash: (error: unknown) =>
      warn(`The sandbox made a mistake: ${error instanceof Error ? error.stack : String(error)}`),
  };
  const all = [...platform.services, ...services];
  const api = createEngine({ ...gates, services: all });
  const legacy = createLegacyApi({ gates, services: all, bots: platform.bots, widgets });
  const drive = createDriveApp(gates);
  const account = createAccountApp({
    db,
    sessions,
    widgets,
    api,
    legacy,
    apiOnly: options.apiOnly ?? false,
  });
  const restore: Db['restore'] = (snapshot) => {
    const { brand } = db.account;
    db.restore(snapshot);
    widgets.restored();
    platform.restored();
    // Open pages stand on hosts that are no more.
    if (db.account.brand !== brand) db.announce({ entity: 'page', id: 0 });
  };
  const ownControl = createControl({
    db: { ...db, restore },
    start,
    sessions,
    rate,
    faults,
    log,
  });
  const controlSecret = randomBytes(24).toString('base64url');
  const control = { ...ownControl, ...platform.control };
  const controlApp = createControlApp(control, controlSecret, platform.controlRoutes);

  const gso = createGsoApp({ db, control: platform.control });
  const site = createSiteApp(db);
  const apps: Readonly<Record<OriginName, (request: Request) => Promise<Response>>> = {
    account: async (request) => (await platform.account(request)) ?? account.fetch(request),
    widgets: (request) => serveWidget(widgets, request),
    drive,
    www: platform.www,
    control: async (request) => controlApp.fetch(request),
    gso: async (request) => gso.fetch(request),
    site: async (request) => site.fetch(request),
  };

  const listener: Listener = (incoming, outgoing) => {
    const origin = originOf(incoming.headers.host, {
      brand: db.account.brand,
      subdomain: db.account.subdomain,
      ports,
    });
    const former = origin ? undefined : formerHost(db, incoming.headers.host, ports.main);
    if (former) {
      outgoing.writeHead(former.status, { 'content-type': former.type, connection: 'close' });
      outgoing.end(former.body);
      return;
    }
    const moved = origin ? undefined : atOtherBrand(db, incoming, ports.main);
    if (moved) {
      outgoing.writeHead(302, {
        location: moved,
        'cache-control': 'no-store',
        connection: 'close',
      });
      outgoing.end();
      return;
    }
    if (!origin) {
      outgoing.writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      outgoing.end(
        `This is not a host of the sandbox. It is at http://${hostName(db.account.subdomain)}\n`,
      );
      return;
    }
    // `GET http://other.test/` names a host beside the header: that is for proxies.
    if (!incoming.url?.startsWith('/')) {
      outgoing.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      outgoing.end('The sandbox is no proxy: ask for a path.\n');
      return;
    }
    const serve = getRequestListener(
      async (request) => {
        const answer = () => apps[origin](request);
        const at = performance.timeOrigin + performance.now();
        if (!hasFaults(origin, incoming.url)) {
          const response = await answer();
          if (isUnknown(origin, incoming.url ?? '', response))
            log.add(loggedRequest(request, at, response, answers.get(request)));
          return response;
        }
        const response = await withFaults(faults, request, { outgoing }, answer);
        log.add(loggedRequest(request, at, response, answers.get(request)));
        return response ?? RESPONSE_ALREADY_SENT;
      },
      { overrideGlobalObjects: false },
    );
    void serve(incoming, outgoing);
  };

  const main = await listen(options.port ?? 0, listener);
  ports.main = main.port;
  const driveServer = await listen(0, listener);
  ports.drive = driveServer.port;
  const controlServer = await listen(0, listener);
  ports.control = controlServer.port;

  const { id: clientId, secret: clientSecret, redirect_uri: redirectUri } = platform.integration();
  const userId = administratorOf(db)?.id ?? 0;

  return {
    url: `http://${hostName(subdomain)}`,
    apiUrl: `http://127.0.0.1:${ports.main}`,
    driveUrl: `http://${addresses.drive('127.0.0.1')}`,
    controlUrl: `http://127.0.0.1:${ports.control}`,
    controlSecret,
    account: { id: db.account.id, subdomain },
    integration: { clientId, clientSecret, redirectUri },
    tokens: {
      longLived: await tokens.longLived(clientId, userId),
      access: await tokens.access(clientId, userId),
      refresh: platform.refreshToken(userId),
    },
    seed: { talkId: openTalk(db) ?? null },
    siteUrl: `http://${hostName('site')}`,
    widgets: given,
    control,
    async close() {
      platform.close();
      await Promise.all([main.close(), driveServer.close(), controlServer.close()]);
      if (options.save) await saveSnapshot(options.save, db.snapshot());
    },
  };
}
