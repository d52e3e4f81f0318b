import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../store/db.ts';
import type { IntegrationRow } from '../store/platform-rows.ts';

/** Everything that an integration can be allowed. */
export const allScopes = [
  'crm',
  'files',
  'files_delete',
  'notifications',
  'push_notifications',
] as const;

/** Where tokens of an integration go that has not said so itself. */
export const usualRedirectUri = 'https://example.test/oauth';

export interface IntegrationInput {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly secret?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly uninstall_uri?: string | null | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly is_external?: boolean | undefined;
  readonly is_installed?: boolean | undefined;
}

/** Makes an integration known to the account. Its secret has 64 characters, as the CRM's have. */
export function addIntegration(db: Db, input: IntegrationInput): IntegrationRow {
  return db.rows.integrations.add({
    id: input.id ?? randomUUID(),
    name: input.name ?? '',
    secret: input.secret ?? randomBytes(32).toString('hex'),
    redirect_uri: input.redirect_uri ?? usualRedirectUri,
    uninstall_uri: input.uninstall_uri ?? null,
    scopes: [...(input.scopes ?? allScopes)],
    is_external: input.is_external ?? false,
    is_installed: input.is_installed ?? false,
    hash_uuid: randomUUID(),
    created_at: db.clock.seconds(),
  });
}

/** An integration by its uuid. A widget of the account is one too. */
export function integrationOf(db: Db, id: string): IntegrationRow | undefined {
  const found = db.rows.integrations.get(id);
  if (found) return found;
  for (const widget of db.rows.widgets.values()) {
    if (widget.client_uuid !== id) continue;
    const { client_secret: secret, is_active: is_installed } = widget;
    return addIntegration(db, { id, name: widget.id, secret, is_installed });
  }
  return undefined;
}

/** Switches an integration on or off. Off, all its tokens are worthless for ever. */
export function setInstalled(db: Db, id: string, is_installed: boolean): void {
  const integration = integrationOf(db, id);
  if (!integration || integration.is_installed === is_installed) return;
  db.rows.integrations.change(id, (row) => {
    row.is_installed = is_installed;
    if (!is_installed) row.hash_uuid = randomUUID();
  });
  if (is_installed) return;
  for (const rows of [db.rows.refreshTokens, db.rows.oauthCodes])
    for (const row of rows.values()) if (row.client_id === id) rows.remove(row.id);
}
