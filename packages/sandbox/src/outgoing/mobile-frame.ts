import { disposableToken } from '../oauth/disposable-token.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import { readContents } from '../widgets/read-widget.ts';
import type { Widgets } from '../widgets/widgets.ts';

export interface FrameInput {
  /** The widget with the location `mobile_card`. */
  readonly code: string;
  readonly entity_type: 'leads' | 'customers';
  readonly entity_id: number;
  /** @default the administrator */
  readonly userId?: number | undefined;
}

export type Frame = (input: FrameInput) => Promise<string>;

export interface FrameParts {
  readonly db: Db;
  readonly addresses: Addresses;
  readonly widgets: () => Widgets;
}

/**
 * The address with which the mobile app opens a widget's frame.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/mobile-widgets
 */
export function createMobileFrame({ db, addresses, widgets }: FrameParts): Frame {
  return async ({ code, entity_type, entity_id, userId }) => {
    const source = widgets().source(code);
    const row = db.rows.widgets.get(code);
    if (!source || !row?.is_active) throw new Error(`the widget "${code}" is not installed`);
    const { manifest } = await readContents(source.files, db.account.language);
    const frame = manifest.mobile?.frame_url;
    if (!frame) throw new Error(`the widget "${code}" has no mobile.frame_url in its manifest`);
    const user = db.rows.users.get(userId ?? db.account.created_by);
    const integration = integrationOf(db, row.client_uuid);
    if (!user || !integration) throw new Error('there is no such user');
    const url = new URL(frame);
    const token = await disposableToken({
      db,
      integration,
      user,
      issuer: `http://${addresses.named(db.account.subdomain)}`,
      data: { entity_type, entity_id },
    });
    url.searchParams.set('token', token);
    url.searchParams.set('from', 'ios');
    return url.href;
  };
}
