import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/customers-statuses-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...documented, admin: true } as const;

/** Statuses of customers, while the account works by periods. At most 30. */
export const customersStatuses = {
  name: 'customersStatuses',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers/statuses',
      key: 'statuses',
      envelope: 'total',
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/customers/statuses/{id}' },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/customers/statuses',
      key: 'statuses',
      batch: { advised: 30, max: 30 },
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/customers/statuses/{id}',
      echo: 'full',
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/customers/statuses/{id}',
    },
  },
} as const satisfies Service;
