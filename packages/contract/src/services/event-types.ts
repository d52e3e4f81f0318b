import type { Service } from '../endpoint.ts';
import { anyCaller, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/events-and-notes';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** The types of events that the account knows, with their names. */
export const eventTypes = {
  name: 'eventTypes',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/events/types',
      key: 'events_types',
      params: { language_code: 'string' },
      envelope: 'total',
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/events/types/{id}',
      confidence: 'seen',
      source: php,
    },
  },
} as const satisfies Service;
