import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines';
const read = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...read, admin: true, echo: 'full' } as const;

/** Pipelines of leads, with their statuses. At most 50. */
export const pipelines = {
  name: 'pipelines',
  endpoints: {
    list: {
      ...read,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads/pipelines',
      key: 'pipelines',
      envelope: 'total',
    },
    get: { ...read, kind: 'item', method: 'GET', path: '/api/v4/leads/pipelines/{id}' },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads/pipelines',
      key: 'pipelines',
      batch: { advised: 50, max: 50 },
      envelope: 'total',
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/leads/pipelines/{id}',
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/leads/pipelines/{id}',
    },
  },
} as const satisfies Service;
