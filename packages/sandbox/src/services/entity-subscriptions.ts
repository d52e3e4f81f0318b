import { entitySubscriptions as service } from '@amokit/contract';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam, unknownPath } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import type { SubscriptionRow } from '../store/platform-rows.ts';
import { cardOf } from './lib/entities.ts';

/** Who follows the entity of the path. Who is responsible always does. */
function list(call: Call): readonly SubscriptionRow[] {
  const entity_type = call.params.entity_type;
  if (entity_type !== 'leads' && entity_type !== 'customers') throw unknownPath();
  const entity_id = idParam(call, 'entity_id');
  const card = cardOf(call.db, entity_type, entity_id);
  if (!card || !may(call.user, entity_type, 'view', card))
    throw new Problem(404, `Not found: ${call.path}`);
  const rows = call.db.rows.subscriptions.by('entity', `${entity_type}:${entity_id}`);
  const subscriber_id = card.responsible_user_id;
  if (rows.some((row) => row.type === 'user' && row.subscriber_id === subscriber_id)) return rows;
  const id = `${entity_type}:${entity_id}:user:${subscriber_id}`;
  return [{ id, entity_type, entity_id, subscriber_id, type: 'user' }, ...rows];
}

/** How the sandbox plays subscriptions to leads and customers. */
export const entitySubscriptions: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.subscriptions,
    list,
    view: ({ subscriber_id, type }) => ({ subscriber_id, type }),
    href: (_row, call) => call.origin + call.path,
  }),
};
