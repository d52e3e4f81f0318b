import { disposableToken } from '../oauth/disposable-token.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import { readContents } from '../widgets/read-widget.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { formType, phpForm } from './form.ts';
import type { Outgoing } from './outgoing.ts';

export interface SmsInput {
  /** The widget with the location `sms`. */
  readonly code: string;
  /** With the country's code. */
  readonly phone: string;
  readonly text: string;
  /** On whose behalf. @default the administrator */
  readonly userId?: number | undefined;
}

/** `status`: what the widget's backend has answered, `null` for nothing. */
export type Sms = (input: SmsInput) => Promise<{ readonly status: number | null }>;

export interface SmsParts {
  readonly db: Db;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  readonly widgets: () => Widgets;
}

/**
 * SMS of the system, which a widget's backend delivers.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/system_sms
 */
export function createSms({ db, outgoing, addresses, widgets }: SmsParts): Sms {
  return async ({ code, phone, text, userId }) => {
    const source = widgets().source(code);
    const row = db.rows.widgets.get(code);
    if (!source || !row?.is_active) throw new Error(`the widget "${code}" is not installed`);
    const { manifest } = await readContents(source.files, db.account.language);
    const endpoint = manifest.sms?.endpoint;
    if (!endpoint) throw new Error(`the widget "${code}" has no sms.endpoint in its manifest`);
    const user = db.rows.users.get(userId ?? db.account.created_by);
    const integration = integrationOf(db, row.client_uuid);
    if (!user || !integration) throw new Error('there is no such user');
    const issuer = `http://${addresses.named(db.account.subdomain)}`;
    const token = await disposableToken({ db, integration, user, issuer });
    const result = await outgoing.send({
      kind: 'sms',
      url: endpoint,
      headers: { 'content-type': formType },
      body: phpForm({ text, phone, token }),
      timeout: 5000,
    });
    return { status: 'status' in result ? result.status : null };
  };
}
