import { renameAccount } from '../oauth/account-domain.ts';
import { apiKeyOf } from '../oauth/api-key.ts';
import { addIntegration, type IntegrationInput, integrationOf } from '../oauth/integrations.ts';
import type { OauthParts } from '../oauth/oauth-app.ts';
import type { Switches } from '../oauth/switches.ts';
import { administratorOf } from '../store/administrator.ts';
import type { IntegrationRow } from '../store/platform-rows.ts';

/** What a long-lived token is made with. */
export interface LongLivedWish {
  /** @default the integration of the ready document */
  readonly clientId?: string | undefined;
  /** @default the administrator */
  readonly userId?: number | undefined;
  /** @default all that the integration has */
  readonly scopes?: readonly string[] | undefined;
  /** From a day to five years. @default 5 years */
  readonly days?: number | undefined;
}

export type SwitchChanges = { readonly [K in keyof Switches]?: Switches[K] | undefined };

/** What can be done to the account's integrations and tokens. */
export interface AccessControl {
  readonly integrations: () => readonly IntegrationRow[];
  /** Makes an integration known, or changes one. */
  readonly setIntegration: (input: IntegrationInput) => IntegrationRow;
  /** Switches an integration on: it gets a code at its redirect address. */
  readonly install: (clientId: string) => void;
  /** Switches it off: its tokens are worthless, and it is told so with a signature. */
  readonly uninstall: (clientId: string) => void;
  readonly longLivedToken: (wish?: LongLivedWish) => Promise<string>;
  readonly revokeToken: (token: string) => void;
  /** The key of older days of a user. */
  readonly apiKey: (userId: number) => string;
  readonly renameAccount: (subdomain: string) => void;
  readonly switches: () => Switches;
  readonly setSwitches: (changes: SwitchChanges) => void;
}

const mostDays = 5 * 366;

export function createAccessControl(parts: OauthParts, own: string): AccessControl {
  const { db, tokens, hooks, switches } = parts;
  const known = (clientId: string) => {
    const integration = integrationOf(db, clientId);
    if (!integration) throw new Error(`there is no integration ${clientId}`);
    return integration;
  };
  const administrator = () => administratorOf(db)?.id ?? 0;
  const userOf = (id: number) => {
    const user = db.rows.users.get(id);
    if (!user) throw new Error(`there is no user ${id}`);
    return user;
  };
  return {
    integrations: () => [...db.rows.integrations.values()],
    setIntegration(input) {
      const found = input.id === undefined ? undefined : integrationOf(db, input.id);
      if (!found) return addIntegration(db, input);
      db.rows.integrations.change(found.id, (row) => {
        row.name = input.name ?? row.name;
        row.redirect_uri = input.redirect_uri ?? row.redirect_uri;
        if (input.uninstall_uri !== undefined) row.uninstall_uri = input.uninstall_uri;
        if (input.scopes) row.scopes = [...input.scopes];
      });
      return found;
    },
    install: (clientId) => hooks.install(known(clientId).id, administrator()),
    uninstall: (clientId) => hooks.uninstall(known(clientId).id),
    async longLivedToken({ clientId = own, userId = administrator(), scopes, days } = {}) {
      if (days !== undefined && !(days >= 1 && days <= mostDays))
        throw new Error('a long-lived token lives from a day to five years');
      known(clientId);
      userOf(userId);
      return tokens.longLived(clientId, userId, {
        ...(scopes && { scopes }),
        ...(days !== undefined && { seconds: days * 86_400 }),
      });
    },
    revokeToken: tokens.revoke,
    apiKey: (userId) => apiKeyOf(db, userOf(userId)),
    renameAccount: (subdomain) => renameAccount(db, subdomain),
    switches: () => switches,
    setSwitches(changes) {
      for (const [name, value] of Object.entries(changes))
        if (value !== undefined) Object.assign(switches, { [name]: value });
    },
  };
}
