import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

/** Kommo's page, known here by a digest of it. */
const source = 'https://developers.kommo.com/reference/launch-salesbot';
const widgets = 'https://www.amocrm.ru/developers/content/crm_platform/widgets-api';
const digested = { callers: anyCaller, confidence: 'seen', source } as const;

/** Salesbots and marketingbots: start, stop, and go on where a widget's step made them wait. */
export const bots = {
  name: 'bots',
  endpoints: {
    run: {
      ...digested,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/bots/{id}/run',
      body: 'object',
      success: 202,
      missing: 404,
      unsure: { missing: 'guess' },
    },
    runMany: {
      ...digested,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/bots/run',
      body: 'items',
      batch: { advised: 100, max: 100 },
      success: 202,
    },
    stop: {
      ...digested,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/bots/{id}/stop',
      body: 'object',
      success: 202,
      missing: 404,
      unsure: { missing: 'guess' },
    },
    continue: {
      callers: anyCaller,
      confidence: 'doc',
      source: widgets,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/{bot_type}/{bot_id}/continue/{continue_id}',
      admin: true,
      body: 'object',
      success: 202,
      missing: 404,
    },
  },
} as const satisfies Service;
