import type { Service } from '../endpoint.ts';
import { anyCaller, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/subscriptions-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Who follows an entity. */
export const entitySubscriptions = {
  name: 'entitySubscriptions',
  parent: { param: 'entity_type', values: ['leads', 'customers'] },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/{entity_id}/subscriptions',
      key: 'subscriptions',
      page,
      envelope: 'page_count',
      missing: 404,
    },
  },
} as const satisfies Service;
