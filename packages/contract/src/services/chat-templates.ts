import type { Service } from '../endpoint.ts';
import { batch, integrationOnly, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/chat-templates-api';
const documented = {
  callers: integrationOnly,
  confidence: 'doc',
  source,
  unsure: { callers: 'guess' },
} as const;
const write = { ...documented, admin: true } as const;
const withs = ['reviews'] as const;

/** Templates of chat messages. An integration sees its own. */
export const chatTemplates = {
  name: 'chatTemplates',
  endpoints: {
    list: {
      ...write,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/chats/templates',
      key: 'chat_templates',
      with: withs,
      filters: { external_id: 'strings' },
      page: { default: 50, max: 50 },
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/chats/templates/{id}',
      with: withs,
      missing: 404,
    },
    create: {
      ...write,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/chats/templates',
      key: 'chat_templates',
      batch,
      envelope: 'total_only',
      echo: 'full',
    },
    update: {
      ...write,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/chats/templates',
      key: 'chat_templates',
      batch,
      envelope: 'total_only',
      echo: 'full',
    },
    updateOne: {
      ...write,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/chats/templates/{id}',
      echo: 'full',
      missing: 404,
    },
    deleteMany: {
      ...write,
      kind: 'deleteMany',
      method: 'DELETE',
      path: '/api/v4/chats/templates',
      batch,
    },
    deleteOne: {
      ...write,
      kind: 'deleteOne',
      method: 'DELETE',
      path: '/api/v4/chats/templates/{id}',
      confidence: 'seen',
      source: php,
      missing: 404,
    },
    sendOnReview: {
      ...write,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/chats/templates/{id}/review',
      answers: 'items',
      key: 'reviews',
      envelope: 'bare',
      missing: 404,
    },
    updateReviewStatus: {
      ...write,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/chats/templates/{id}/review/{review_id}',
      body: 'object',
      answers: 'object',
      missing: 404,
    },
  },
} as const satisfies Service;
