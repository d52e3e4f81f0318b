import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/events-and-notes';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;
const withs = [
  'contact_name',
  'lead_name',
  'company_name',
  'catalog_element_name',
  'customer_name',
  'catalog_name',
  'note',
] as const;
const unsure = { 'with.note': 'seen' } as const;

/** What happened to entities, newest first. */
export const events = {
  name: 'events',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/api/v4/events',
      key: 'events',
      with: withs,
      filters: {
        id: 'strings',
        created_at: 'range',
        created_by: 'ids',
        entity: 'strings',
        entity_id: 'ids',
        type: 'strings',
        value_before: 'nested',
        value_after: 'nested',
      },
      page: { default: 50, max: 100 },
      accepts: ['comma'],
      unsure,
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/api/v4/events/{id}',
      with: withs,
      unsure,
    },
  },
} as const satisfies Service;
