import type { Service } from '../endpoint.ts';
import { anyCaller, batch, php } from './base.ts';

const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;
const write = {
  ...observed,
  admin: true,
  echo: 'full',
  unsure: { admin: 'guess', echo: 'guess' },
} as const;

/** Reasons for which leads are lost. */
export const lossReasons = {
  name: 'lossReasons',
  endpoints: {
    list: {
      ...observed,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads/loss_reasons',
      key: 'loss_reasons',
      envelope: 'total',
      unsure: { envelope: 'guess' },
    },
    get: { ...observed, kind: 'item', method: 'GET', path: '/api/v4/leads/loss_reasons/{id}' },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads/loss_reasons',
      key: 'loss_reasons',
      batch,
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/leads/loss_reasons/{id}',
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/leads/loss_reasons/{id}',
    },
  },
} as const satisfies Service;
