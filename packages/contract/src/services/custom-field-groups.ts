import type { Service } from '../endpoint.ts';
import { anyCaller, batch } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/custom-fields';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...documented, admin: true, echo: 'full' } as const;

/** Groups of custom fields: the tabs of a card. Their ids are strings. */
export const customFieldGroups = {
  name: 'customFieldGroups',
  parent: {
    param: 'entity_type',
    values: ['leads', 'contacts', 'companies', 'customers', 'catalogs/{id}'],
  },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/custom_fields/groups',
      key: 'custom_field_groups',
      envelope: 'total_only',
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/{entity_type}/custom_fields/groups/{id}',
      missing: 404,
    },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/{entity_type}/custom_fields/groups',
      key: 'custom_field_groups',
      batch,
      success: 201,
      envelope: 'total_only',
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/custom_fields/groups/{id}',
      missing: 404,
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/{entity_type}/custom_fields/groups/{id}',
      missing: 404,
    },
  },
} as const satisfies Service;
