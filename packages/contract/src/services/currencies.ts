import type { Service } from '../endpoint.ts';
import { anyCaller, page, php } from './base.ts';

const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;

/** Currencies of the account. */
export const currencies = {
  name: 'currencies',
  endpoints: {
    list: {
      ...observed,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/currencies',
      key: 'currencies',
      page,
    },
  },
} as const satisfies Service;
