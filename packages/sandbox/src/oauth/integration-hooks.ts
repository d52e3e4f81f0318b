import { createHmac } from 'node:crypto';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Addresses } from '../server/addresses.ts';
import { administratorOf } from '../store/administrator.ts';
import type { Db } from '../store/db.ts';
import type { IntegrationRow } from '../store/platform-rows.ts';
import type { Grants } from './grants.ts';
import { integrationOf, setInstalled } from './integrations.ts';

/** The name with which the CRM calls an integration at its addresses. */
const headers = { 'user-agent': 'amoService-oAuth-Code-Sender/1.0' };
/** An answer is waited for so long, and then ignored. */
const timeout = 3000;

export interface IntegrationHooks {
  /** Switches an integration on, and sends it a code. */
  readonly install: (clientId: string, userId: number) => void;
  /** Switches it off, and tells it so with a signature. */
  readonly uninstall: (clientId: string) => void;
  /** The address to which a code goes, with everything that comes with it. */
  readonly redirectOf: (integration: IntegrationRow, more: Readonly<Record<string, string>>) => URL;
  /** Follows the widgets that are switched on and off on the page and through the API. */
  readonly follow: () => void;
}

export interface HooksParts {
  readonly db: Db;
  readonly grants: Grants;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
}

/** `hex(HMAC-SHA256("<client uuid>|<account id>"))`, keyed by the integration's secret. */
const uninstallSignature = (clientId: string, accountId: number, secret: string): string =>
  createHmac('sha256', secret).update(`${clientId}|${accountId}`).digest('hex');

/**
 * What an integration is told when it is switched on and off.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/step-by-step
 */
export function createIntegrationHooks(parts: HooksParts): IntegrationHooks {
  const { db, grants, outgoing, addresses } = parts;

  const redirectOf: IntegrationHooks['redirectOf'] = (integration, more) => {
    const url = new URL(integration.redirect_uri);
    const all = {
      ...more,
      referer: addresses.named(db.account.subdomain),
      platform: db.account.brand === 'amocrm' ? '1' : '2',
      client_id: integration.id,
    };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url;
  };

  const administrator = () => administratorOf(db)?.id ?? 0;

  const hooks: IntegrationHooks = {
    redirectOf,
    install(clientId, userId) {
      setInstalled(db, clientId, true);
      const integration = integrationOf(db, clientId);
      if (!integration) return;
      const url = redirectOf(integration, {
        code: grants.code(clientId, userId),
        from_widget: '1',
      });
      void outgoing.send({ kind: 'install', method: 'GET', url: url.href, headers, timeout });
    },
    uninstall(clientId) {
      const integration = integrationOf(db, clientId);
      setInstalled(db, clientId, false);
      if (!integration?.uninstall_uri) return;
      const url = new URL(integration.uninstall_uri);
      url.searchParams.set('account_id', String(db.account.id));
      url.searchParams.set('client_uuid', clientId);
      const signature = uninstallSignature(clientId, db.account.id, integration.secret);
      url.searchParams.set('signature', signature);
      void outgoing.send({ kind: 'uninstall', method: 'GET', url: url.href, headers, timeout });
    },
    follow() {
      const on = (client: string | null, before: boolean | undefined, after: boolean) => {
        if (client === null || before === after) return;
        // A widget that is only made known, and not switched on, is no news.
        if (after) hooks.install(client, administrator());
        else if (before) hooks.uninstall(client);
      };
      db.rows.widgets.watch(({ before, after }) => {
        if (after) on(after.client_uuid, before?.is_active, after.is_active);
      });
      db.rows.marketWidgets.watch(({ before, after }) => {
        if (after) on(after.client_uuid, before?.is_active, after.is_active);
      });
    },
  };
  return hooks;
}
