import type { Service } from '../endpoint.ts';
import { anyCaller, batch } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/entity-links-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Links of many entities of one kind at once. */
export const links = {
  name: 'links',
  parent: { param: 'entity_type', values: ['leads', 'contacts', 'companies', 'customers'] },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/links',
      key: 'links',
      filters: {
        entity_id: 'ids',
        to_entity_id: 'int',
        to_entity_type: 'string',
        to_catalog_id: 'int',
      },
      required: ['entity_id'],
      envelope: 'total',
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/{entity_type}/link',
      body: 'items',
      answers: 'items',
      key: 'links',
      batch,
      envelope: 'total',
    },
    unlink: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/{entity_type}/unlink',
      body: 'items',
      batch,
      success: 204,
    },
  },
} as const satisfies Service;
