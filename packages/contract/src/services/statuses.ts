import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines';
const read = { callers: anyCaller, confidence: 'doc', source } as const;
const write = { ...read, admin: true, echo: 'full' } as const;
const withs = ['descriptions'] as const;

/** Statuses of one pipeline. At most 100, the system's own included. */
export const statuses = {
  name: 'statuses',
  parent: { param: 'pipeline_id', values: 'int' },
  endpoints: {
    list: {
      ...read,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads/pipelines/{pipeline_id}/statuses',
      key: 'statuses',
      with: withs,
      envelope: 'total_only',
    },
    get: {
      ...read,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/leads/pipelines/{pipeline_id}/statuses/{id}',
      with: withs,
    },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads/pipelines/{pipeline_id}/statuses',
      key: 'statuses',
      batch: { advised: 50, max: 100 },
      envelope: 'total_only',
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/leads/pipelines/{pipeline_id}/statuses/{id}',
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/leads/pipelines/{pipeline_id}/statuses/{id}',
    },
  },
} as const satisfies Service;
