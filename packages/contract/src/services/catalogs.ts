import type { Service } from '../endpoint.ts';
import { anyCaller, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/catalogs-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Lists of products, invoices and anything else. At most 10. */
export const catalogs = {
  name: 'catalogs',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/catalogs',
      key: 'catalogs',
      page,
      params: { type: 'string' },
      unsure: { 'params.type': 'seen' },
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/catalogs/{id}' },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/catalogs',
      key: 'catalogs',
      batch: { advised: 10, max: 10 },
      echo: 'full',
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/catalogs',
      key: 'catalogs',
      batch: { advised: 10, max: 10 },
      echo: 'full',
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/catalogs/{id}',
      echo: 'full',
    },
  },
} as const satisfies Service;
