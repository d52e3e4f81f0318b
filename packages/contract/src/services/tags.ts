import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/tags-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;

/** Tags of one kind of entity. The tags of leads alone can be changed, and have colours. */
export const tags = {
  name: 'tags',
  parent: { param: 'entity_type', values: ['leads', 'contacts', 'companies', 'customers'] },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/tags',
      key: 'tags',
      filters: { id: 'ids', name: 'string' },
      query: true,
      page,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/{entity_type}/tags',
      key: 'tags',
      batch,
      envelope: 'total_only',
      echo: 'full',
    },
    update: {
      ...observed,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/tags',
      key: 'tags',
      batch,
      echo: 'full',
    },
    updateOne: {
      ...observed,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/tags/{id}',
      echo: 'full',
    },
  },
} as const satisfies Service;
