import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

/** Notifications of a call that comes in: a card with the number pops up at its users. */
export const callEvents = {
  name: 'callEvents',
  endpoints: {
    notify: {
      kind: 'action',
      method: 'POST',
      path: '/api/v2/events/',
      callers: anyCaller,
      confidence: 'doc',
      source: 'https://www.amocrm.ru/developers/content/telephony/call_event',
      body: 'object',
      answers: 'object',
    },
  },
} as const satisfies Service;
