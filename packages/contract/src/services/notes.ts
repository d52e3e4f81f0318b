import type { Service } from '../endpoint.ts';
import { anyCaller, batch, page, php } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/events-and-notes';
const filters = { id: 'ids', entity_id: 'ids', note_type: 'strings', updated_at: 'range' } as const;
const withs = ['is_pinned'] as const;
const order = ['updated_at', 'id'] as const;

const unsure = { 'with.is_pinned': 'seen' } as const;
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const observed = { callers: anyCaller, confidence: 'seen', source: php } as const;

/** Notes in the feed of a card: texts, calls, messages, files. */
export const notes = {
  name: 'notes',
  parent: { param: 'entity_type', values: ['leads', 'contacts', 'companies', 'customers'] },
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/notes',
      key: 'notes',
      with: withs,
      unsure,
      filters,
      order,
      page,
    },
    listByEntity: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/{entity_type}/{entity_id}/notes',
      key: 'notes',
      with: withs,
      unsure,
      filters,
      order,
      page,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/{entity_type}/notes/{id}',
      with: withs,
      unsure,
    },
    getByEntity: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/{entity_type}/{entity_id}/notes/{id}',
      with: withs,
      unsure,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/{entity_type}/notes',
      key: 'notes',
      batch,
    },
    createByEntity: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/{entity_type}/{entity_id}/notes',
      key: 'notes',
      batch,
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/notes',
      key: 'notes',
      batch,
    },
    updateByEntity: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/{entity_id}/notes',
      key: 'notes',
      batch,
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/api/v4/{entity_type}/{entity_id}/notes/{id}',
    },
    pin: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/{entity_type}/notes/{id}/pin',
      success: 204,
    },
    unpin: {
      ...observed,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/{entity_type}/notes/{id}/unpin',
      success: 204,
    },
  },
} as const satisfies Service;
