import { z } from 'zod';
import { open } from './object.ts';

/**
 * A user or a group that follows an entity.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/subscriptions-api
 */
export const entitySubscription = open({
  subscriber_id: z.int().nonnegative(),
  type: z.enum(['user', 'group']),
}).meta({ id: 'EntitySubscription' });
