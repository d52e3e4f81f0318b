import type { Service } from '../endpoint.ts';
import { integrationOnly } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/sources-api';
const documented = {
  callers: integrationOnly,
  admin: true,
  confidence: 'doc',
  source,
} as const;
const many = { advised: 50, max: 50 } as const;

/** Sources of leads that an integration has made. At most 100; external integrations have none. */
export const sources = {
  name: 'sources',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/sources',
      key: 'sources',
      filters: { external_id: 'strings' },
      envelope: 'total',
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/sources/{id}' },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/sources',
      key: 'sources',
      batch: many,
      envelope: 'total',
      echo: 'full',
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/sources',
      key: 'sources',
      batch: many,
      envelope: 'total',
      echo: 'full',
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/sources/{id}',
      echo: 'full',
    },
    deleteMany: {
      ...documented,
      kind: 'deleteMany',
      method: 'DELETE',
      path: '/api/v4/sources',
      batch: many,
    },
    deleteOne: {
      ...documented,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/sources/{id}',
      missing: 404,
    },
  },
} as const satisfies Service;
