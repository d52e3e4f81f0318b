import type { Service } from '../endpoint.ts';
import { anyCaller, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/widgets-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Widgets of the account, by their codes. */
export const widgets = {
  name: 'widgets',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/widgets',
      key: 'widgets',
      page,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/widgets/{code}',
      missing: 404,
    },
    install: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/widgets/{code}',
      admin: true,
      body: 'object',
      answers: 'object',
      missing: 404,
    },
    uninstall: {
      ...documented,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/widgets/{code}',
      admin: true,
      missing: 404,
    },
  },
} as const satisfies Service;
