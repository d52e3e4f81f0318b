import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/webhooks-api';
const documented = { callers: anyCaller, admin: true, confidence: 'doc', source } as const;

/** Webhooks of the account. At most 100. */
export const webhooks = {
  name: 'webhooks',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/webhooks',
      key: 'webhooks',
      filters: { destination: 'string' },
      envelope: 'total_only',
    },
    subscribe: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/webhooks',
      body: 'object',
      answers: 'object',
      success: 201,
    },
    unsubscribe: {
      ...documented,
      kind: 'action',
      method: 'DELETE',
      path: '/api/v4/webhooks',
      body: 'object',
      success: 204,
      missing: 404,
    },
  },
} as const satisfies Service;
