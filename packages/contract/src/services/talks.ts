import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/talks-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Talks: exchanges of messages in a chat. */
export const talks = {
  name: 'talks',
  endpoints: {
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/talks/{id}', missing: 404 },
    close: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/talks/{id}/close',
      body: 'object',
      success: 202,
      missing: 404,
    },
  },
} as const satisfies Service;
