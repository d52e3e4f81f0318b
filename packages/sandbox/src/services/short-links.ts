import { randomBytes } from 'node:crypto';
import { shortLinks as service } from '@amokit/contract';
import { shortLinkCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import { readItems } from '../api/validate.ts';
import type { ShortLinkRow } from '../store/platform-rows.ts';
import { cardOf } from './lib/entities.ts';

const view = (row: ShortLinkRow, call: Call): Record<string, unknown> => ({
  url: row.url,
  metadata: { entity_type: 'contacts', entity_id: row.entity_id },
  account_id: call.db.account.id,
});

type Create = z.output<typeof shortLinkCreate>;

function add({ url, metadata }: Create, call: Call): ShortLinkRow {
  const { db, origin } = call;
  return db.rows.shortLinks.add({
    id: db.nextId('shortLinks'),
    url: `${origin}/s/${randomBytes(6).toString('base64url')}`,
    target: url,
    entity_id: metadata.entity_id,
  });
}

/** Contacts that are not there, or not to be seen, are passed over. */
const create: Behaviour = (call) => {
  const items = readItems(call, shortLinkCreate).filter(({ input }) => {
    const contact = cardOf(call.db, 'contacts', input.metadata.entity_id);
    return contact && may(call.user, 'contacts', 'view', contact);
  });
  if (items.length === 0) return nothing;
  const made = items.map(({ input, requestId }) => ({
    ...view(add(input, call), call),
    request_id: requestId,
  }));
  return ok(envelope(call, 'links', { key: 'short_links', items: made, more: false }));
};

/** How the sandbox plays short links. */
export const shortLinks: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.shortLinks,
    view,
    href: (row, call) => `${call.origin}/api/v4/short_links/${row.id}`,
  }),
  methods: { create },
};
