import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/custom-fields';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...documented, admin: true, echo: 'full' } as const;

/** Definitions of custom fields of one kind of entity: `leads`, `customers/segments`, `catalogs/1234`. */
export const customFields = {
  name: 'customFields',
  parent: {
    param: 'entity_type',
    values: ['leads', 'contacts', 'companies', 'customers', 'customers/segments', 'catalogs/{id}'],
  },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/custom_fields',
      key: 'custom_fields',
      filters: { id: 'ids', type: 'strings' },
      order: ['sort', 'id'],
      page,
      envelope: 'page_count',
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/{entity_type}/custom_fields/{id}',
    },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/{entity_type}/custom_fields',
      key: 'custom_fields',
      batch,
      success: 201,
      envelope: 'total_only',
    },
    update: {
      ...write,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/custom_fields',
      key: 'custom_fields',
      batch,
      success: 201,
      envelope: 'total_only',
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/custom_fields/{id}',
      success: 201,
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/{entity_type}/custom_fields/{id}',
    },
  },
} as const satisfies Service;
