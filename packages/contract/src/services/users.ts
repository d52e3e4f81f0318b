import type { Service } from '../endpoint.ts';
import { anyCaller, page, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/users-api';
const withs = ['role', 'group', 'uuid', 'amojo_id', 'user_rank', 'phone_number'] as const;

const documented = { callers: anyCaller, admin: true, confidence: 'doc', source } as const;
const observed = { callers: anyCaller, admin: true, confidence: 'seen', source: php } as const;

/** Users of the account. External integrations have no access to them. */
export const users = {
  name: 'users',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/users',
      key: 'users',
      with: withs,
      page,
      envelope: 'page_count',
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/users/{id}', with: withs },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/users',
      key: 'users',
      batch: { advised: 10, max: 10 },
      success: 201,
      envelope: 'total_only',
      echo: 'full',
    },
    activate: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/users/activate',
      body: 'items',
      batch: { advised: 10, max: 10 },
      success: 204,
    },
    deactivate: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/users/deactivate',
      body: 'items',
      batch: { advised: 10, max: 10 },
      success: 204,
    },
  },
} as const satisfies Service;
