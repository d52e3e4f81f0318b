import type { Service } from '../endpoint.ts';
import { anyCaller, php } from './base.ts';

const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;

/** The switch of the products list. */
export const products = {
  name: 'products',
  endpoints: {
    settings: {
      ...observed,
      kind: 'flat',
      method: 'GET',
      path: '/api/v4/catalogs/products/settings',
    },
    updateSettings: {
      ...observed,
      kind: 'action',
      method: 'PATCH',
      path: '/api/v4/catalogs/products/settings',
      admin: true,
      body: 'object',
      answers: 'object',
      unsure: { admin: 'guess' },
    },
  },
} as const satisfies Service;
