import type { Service } from '../endpoint.ts';
import { anyCaller, batch } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/calls-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/**
 * Calls that were made outside: they are filed at the entity that has the phone. The answer has
 * `errors` beside `_embedded`, and a phone that nobody has gives no call and no error status.
 */
export const calls = {
  name: 'calls',
  endpoints: {
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/calls',
      key: 'calls',
      batch,
      envelope: 'total_only',
      echo: 'full',
    },
  },
} as const satisfies Service;
