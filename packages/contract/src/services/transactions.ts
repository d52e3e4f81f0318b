import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/customers-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Purchases of customers. */
export const transactions = {
  name: 'transactions',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers/transactions',
      key: 'transactions',
      filters: { id: 'ids' },
      page,
    },
    listByCustomer: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers/{customer_id}/transactions',
      key: 'transactions',
      filters: { id: 'ids' },
      page,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/customers/transactions/{id}',
    },
    getByCustomer: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/customers/{customer_id}/transactions/{id}',
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/customers/{customer_id}/transactions',
      key: 'transactions',
      batch,
      // In words: `true` or `false`.
      params: { accrue_bonus: 'string' },
      unsure: { 'params.accrue_bonus': 'seen' },
    },
    deleteOne: {
      ...documented,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/customers/transactions/{id}',
    },
    deleteByCustomer: {
      ...documented,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/customers/{customer_id}/transactions/{id}',
    },
  },
} as const satisfies Service;
