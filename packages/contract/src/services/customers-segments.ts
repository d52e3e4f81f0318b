import type { Service } from '../endpoint.ts';
import { anyCaller, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/customers-statuses-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...documented, admin: true, echo: 'full' } as const;

/** Segments of customers, while the account works by segments. At most 100. */
export const customersSegments = {
  name: 'customersSegments',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/customers/segments',
      key: 'segments',
      page,
      envelope: 'page_count',
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/customers/segments/{id}' },
    createOne: { ...write, kind: 'createOne', method: 'POST', path: '/api/v4/customers/segments' },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/customers/segments/{id}',
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/customers/segments/{id}',
    },
  },
} as const satisfies Service;
