import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/users-api';
const documented = { callers: anyCaller, admin: true, confidence: 'doc', source } as const;
const withs = ['users'] as const;

/** Roles: rights that many users share. */
export const roles = {
  name: 'roles',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/roles',
      key: 'roles',
      with: withs,
      page,
      envelope: 'page_count',
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/roles/{id}', with: withs },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/roles',
      key: 'roles',
      batch,
      success: 201,
      envelope: 'total_only',
      echo: 'full',
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/roles',
      key: 'roles',
      batch,
      success: 202,
      envelope: 'total_only',
      echo: 'full',
      confidence: 'seen',
      source: php,
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/roles/{id}',
      success: 202,
      echo: 'full',
    },
    deleteOne: { ...documented, kind: 'deleteOne', method: 'DELETE', path: '/api/v4/roles/{id}' },
  },
} as const satisfies Service;
