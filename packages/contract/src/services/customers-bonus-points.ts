import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/customers-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Bonus points of a customer. Both methods share a route; the body tells them apart. */
export const customersBonusPoints = {
  name: 'customersBonusPoints',
  endpoints: {
    earnPoints: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/customers/{customer_id}/bonus_points',
      body: 'object',
      answers: 'object',
    },
    redeemPoints: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/customers/{customer_id}/bonus_points',
      body: 'object',
      answers: 'object',
    },
  },
} as const satisfies Service;
