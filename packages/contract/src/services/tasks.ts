import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/tasks-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Tasks of users, mostly tied to an entity. */
export const tasks = {
  name: 'tasks',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/tasks',
      key: 'tasks',
      filters: {
        id: 'ids',
        responsible_user_id: 'ids',
        created_by: 'ids',
        is_completed: 'flag',
        task_type: 'ids',
        task_type_id: 'ids',
        entity_type: 'string',
        entity_id: 'ids',
        updated_at: 'range',
        lead_statuses: 'statuses',
      },
      order: ['created_at', 'complete_till', 'id'],
      page,
      unsure: {
        'filters.created_by': 'seen',
        'filters.task_type_id': 'seen',
        'filters.lead_statuses': 'seen',
      },
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/tasks/{id}' },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/tasks',
      key: 'tasks',
      batch,
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/tasks',
      key: 'tasks',
      batch,
    },
    updateOne: { ...documented, kind: 'updateOne', method: 'PATCH', path: '/api/v4/tasks/{id}' },
  },
} as const satisfies Service;
