import type { Service } from '../endpoint.ts';
import { anyCaller, integrationOnly } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/sources-api';
const documented = { callers: anyCaller, admin: true, confidence: 'doc', source } as const;
const write = { ...documented, callers: integrationOnly } as const;
const withs = ['scripts', 'deleted'] as const;
const unsure = { 'with.deleted': 'seen' } as const;

/** Buttons for websites (CRM Plugin). They are made in the background: `creation_status` tells. */
export const websiteButtons = {
  name: 'websiteButtons',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/website_buttons',
      key: 'website_buttons',
      with: withs,
      page: { default: 250, max: 250 },
      unsure,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/website_buttons/{source_id}',
      with: withs,
      missing: 404,
      unsure,
    },
    createAsync: {
      ...write,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/website_buttons',
      body: 'object',
      answers: 'object',
      success: 202,
    },
    updateAsync: {
      ...write,
      kind: 'action',
      method: 'PATCH',
      path: '/api/v4/website_buttons/{source_id}',
      body: 'object',
      answers: 'object',
      missing: 404,
    },
    addOnlineChatAsync: {
      ...write,
      kind: 'action',
      method: 'POST',
      path: '/api/v4/website_buttons/{source_id}/online_chat',
      success: 202,
      missing: 404,
    },
  },
} as const satisfies Service;
