import type { Hono } from 'hono';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Sessions } from '../api/session.ts';
import { createTokens, type Tokens } from '../api/tokens.ts';
import { createBots } from '../bots/bots.ts';
import { createWebhooksEngine } from '../hooks/webhooks-engine.ts';
import { createGrants } from '../oauth/grants.ts';
import { createIntegrationHooks } from '../oauth/integration-hooks.ts';
import { addIntegration, usualRedirectUri } from '../oauth/integrations.ts';
import {
  createOauthApp,
  isOauthPath,
  type OauthParts,
  withoutDoubleSlash,
} from '../oauth/oauth-app.ts';
import { secretOf } from '../oauth/secrets.ts';
import { usualSwitches } from '../oauth/switches.ts';
import { createWwwApp } from '../oauth/www-app.ts';
import { createMobileFrame } from '../outgoing/mobile-frame.ts';
import { createOutgoing, type Outgoing } from '../outgoing/outgoing.ts';
import { createSchedule } from '../outgoing/schedule.ts';
import { createSms } from '../outgoing/sms.ts';
import { createPanelRoutes } from '../page-api/panel-routes.ts';
import { stableUuid } from '../seed/people.ts';
import type { Addresses } from '../server/addresses.ts';
import { createBotsService } from '../services/bots.ts';
import { platformServices } from '../services/platform-services.ts';
import type { Db } from '../store/db.ts';
import type { IntegrationRow } from '../store/platform-rows.ts';
import { createTriggers } from '../triggers/triggers.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { answerError } from './answer-error.ts';
import { createControlRoutes } from './control-routes.ts';
import { createPageRoutes, isPageRoute } from './page-routes.ts';
import { createPlatformControl, type PlatformControl } from './platform-control.ts';

export interface PlatformParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly addresses: Addresses;
  /** Where the sandbox may call, by name and port. */
  readonly allowOutgoing: readonly string[];
  readonly redirectUri: string | undefined;
  readonly widgets: () => Widgets;
}

/** What stands around the cards of the account: sign-in, hooks, chats, files and bots. */
export interface Platform {
  readonly tokens: Tokens;
  readonly services: readonly ServiceBehaviour[];
  /** The one of those that starts bots. */
  readonly bots: ServiceBehaviour;
  readonly outgoing: Outgoing;
  /** The integration of the ready document. */
  readonly integration: () => IntegrationRow;
  readonly refreshToken: (userId: number) => string;
  /** What is served on the account's host; `undefined` for what is not its own. */
  readonly account: (request: Request) => Promise<Response> | undefined;
  readonly www: (request: Request) => Promise<Response>;
  /** To be called when another account was put into the store: what was given out stays good. */
  readonly restored: () => void;
  readonly control: PlatformControl;
  readonly controlRoutes: Hono;
  readonly close: () => void;
}

const clientId = stableUuid('integration');

/** The integration with which everybody begins. */
function ownIntegration(db: Db, redirectUri: string | undefined): IntegrationRow {
  const name = db.account.language === 'ru' ? 'Моя интеграция' : 'My integration';
  const row =
    db.rows.integrations.get(clientId) ??
    addIntegration(db, { id: clientId, name, is_installed: true });
  row.redirect_uri = redirectUri ?? row.redirect_uri ?? usualRedirectUri;
  return row;
}

export function createPlatform(parts: PlatformParts): Platform {
  const { db, sessions, addresses } = parts;
  const own = { ...ownIntegration(db, parts.redirectUri) };
  const key = secretOf(db, 'tokens');
  const tokens = createTokens({
    db,
    domains: (host) => ({ base: addresses.base(), api: addresses.www(host) }),
  });
  const outgoing = createOutgoing(() => db.clock.millis(), parts.allowOutgoing);
  const schedule = createSchedule(db.clock);
  const grants = createGrants(db, tokens);
  const hooks = createIntegrationHooks({ db, grants, outgoing, addresses });
  const switches = usualSwitches();
  const oauthParts: OauthParts = {
    db,
    tokens,
    grants,
    hooks,
    outgoing,
    addresses,
    sessions,
    switches,
  };
  const oauth = createOauthApp(oauthParts);
  const answered = async (answer: Response | Promise<Response>) => answer;
  const www = createWwwApp(oauthParts);
  hooks.follow();
  const webhooks = createWebhooksEngine({ db, outgoing, addresses, wake: schedule.wake });
  schedule.add(webhooks);
  const bots = createBots({ db, outgoing, addresses, switches, ownClient: clientId });
  const { widgets } = parts;
  const triggers = createTriggers({ db, outgoing, widgets, startBot: bots.start });
  const sms = createSms({ db, outgoing, addresses, widgets });
  const frame = createMobileFrame({ db, addresses, widgets });
  const control = createPlatformControl({
    ...oauthParts,
    bots,
    triggers,
    sms,
    frame,
    own: clientId,
    wake: schedule.wake,
  });

  const page = createPageRoutes({ db, sessions, outgoing, addresses, control });
  page.onError(answerError);

  const botsService = createBotsService(bots);

  return {
    tokens,
    services: [...platformServices(parts.widgets), botsService],
    bots: botsService,
    outgoing,
    integration: () => db.rows.integrations.get(clientId) ?? own,
    refreshToken: (userId) => grants.issueRefresh(clientId, userId),
    account(request) {
      const { pathname } = new URL(request.url);
      if (isOauthPath(pathname)) return answered(oauth.fetch(withoutDoubleSlash(request)));
      return isPageRoute(pathname) ? answered(page.fetch(request)) : undefined;
    },
    www: async (request) => www.fetch(request),
    restored() {
      db.rows.secrets.add({ id: 'tokens', value: key });
      db.rows.integrations.add({ ...own });
      schedule.wake();
    },
    control,
    controlRoutes: createControlRoutes(control).route(
      '/',
      createPanelRoutes({ db, sessions, addresses }),
    ),
    close() {
      schedule.close();
      outgoing.close();
    },
  };
}
