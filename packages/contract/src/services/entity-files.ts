import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/files/files-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Files that are attached to one entity. */
export const entityFiles = {
  name: 'entityFiles',
  parent: {
    param: 'entity_type',
    values: ['leads', 'contacts', 'companies', 'customers', 'catalogs/{id}'],
  },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/{entity_id}/files',
      key: 'files',
      envelope: 'links',
      params: { before_id: 'int' },
      page,
      missing: 404,
      unsure: { 'parent.catalogs': 'seen' },
    },
    add: {
      ...documented,
      kind: 'action',
      method: 'PUT',
      path: '/api/v4/{entity_type}/{entity_id}/files',
      body: 'items',
      batch,
      success: 202,
      missing: 404,
    },
    deleteMany: {
      ...documented,
      kind: 'deleteMany',
      method: 'DELETE',
      path: '/api/v4/{entity_type}/{entity_id}/files',
      batch,
      success: 202,
      missing: 404,
    },
  },
} as const satisfies Service;
