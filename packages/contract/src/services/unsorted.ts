import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/unsorted-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Incoming requests that nobody has accepted yet. */
export const unsorted = {
  name: 'unsorted',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/leads/unsorted',
      key: 'unsorted',
      filters: { uid: 'strings', category: 'strings', pipeline_id: 'int' },
      order: ['created_at', 'updated_at'],
      page,
    },
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/leads/unsorted/{uid}' },
    summary: {
      ...documented,
      kind: 'flat',
      method: 'GET',
      path: '/api/v4/leads/unsorted/summary',
      filters: { uid: 'strings', created_at: 'range', pipeline_id: 'ids' },
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/leads/unsorted/{category}',
      key: 'unsorted',
      batch,
      envelope: 'total_only',
      echo: 'full',
    },
    accept: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/leads/unsorted/{uid}/accept',
      body: 'object',
      answers: 'object',
      missing: 404,
    },
    decline: {
      ...documented,
      kind: 'action',
      method: 'DELETE',
      path: '/api/v4/leads/unsorted/{uid}/decline',
      body: 'object',
      answers: 'object',
      missing: 404,
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/leads/unsorted/{uid}/link',
      body: 'object',
      answers: 'object',
      missing: 404,
      unsure: { missing: 'guess' },
    },
  },
} as const satisfies Service;
