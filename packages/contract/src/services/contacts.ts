import type { Service } from '../endpoint.ts';
import { anyCaller, batch, integrationOnly, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/contacts-api';
const links = 'https://www.amocrm.ru/developers/content/crm_platform/entity-links-api';
const withs = [
  'catalog_elements',
  'leads',
  'customers',
  'social_profiles',
  'only_deleted',
] as const;

const unsure = { 'with.social_profiles': 'seen', 'with.only_deleted': 'seen' } as const;
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** Contacts: people. Their chats answer tokens alone: with a session the API refuses them. */
export const contacts = {
  name: 'contacts',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/contacts',
      key: 'contacts',
      with: withs,
      unsure,
      filters: {
        id: 'ids',
        name: 'strings',
        created_by: 'ids',
        updated_by: 'ids',
        responsible_user_id: 'ids',
        created_at: 'range',
        updated_at: 'range',
        closest_task_at: 'range',
        custom_fields_values: 'fields',
      },
      order: ['updated_at', 'id'],
      query: true,
      page,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/contacts/{id}',
      with: withs,
      unsure,
    },
    create: {
      ...documented,
      kind: 'create',
      method: 'POST',
      path: '/api/v4/contacts',
      key: 'contacts',
      batch,
    },
    getChats: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/contacts/chats',
      callers: integrationOnly,
      admin: true,
      key: 'chats',
      params: { contact_id: 'ids', chat_id: 'strings' },
      envelope: 'total_only',
    },
    linkChats: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/contacts/chats',
      callers: integrationOnly,
      admin: true,
      body: 'items',
      answers: 'items',
      key: 'chats',
      batch,
      envelope: 'total_only',
    },
    update: {
      ...documented,
      kind: 'update',
      method: 'PATCH',
      path: '/api/v4/contacts',
      key: 'contacts',
      batch,
    },
    updateOne: { ...documented, kind: 'updateOne', method: 'PATCH', path: '/api/v4/contacts/{id}' },
    getLinks: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/contacts/{id}/links',
      source: links,
      key: 'links',
      filters: { to_entity_id: 'int', to_entity_type: 'string', to_catalog_id: 'int' },
      envelope: 'total',
    },
    link: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/contacts/{id}/link',
      source: links,
      body: 'items',
      answers: 'items',
      key: 'links',
      batch,
      envelope: 'total',
    },
    unlink: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/contacts/{id}/unlink',
      source: links,
      body: 'items',
      batch,
      success: 204,
    },
  },
} as const satisfies Service;
