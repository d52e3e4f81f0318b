import type { Service } from '../endpoint.ts';
import { anyCaller, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/short_links';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;

/** Short links that tell which contact followed them. */
export const shortLinks = {
  name: 'shortLinks',
  endpoints: {
    list: {
      ...observed,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/short_links',
      key: 'short_links',
      envelope: 'links',
    },
    get: { ...observed, kind: 'item', method: 'GET', path: '/api/v4/short_links/{id}' },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/short_links',
      key: 'short_links',
      batch: { advised: 250, max: 250 },
      echo: 'full',
    },
  },
} as const satisfies Service;
