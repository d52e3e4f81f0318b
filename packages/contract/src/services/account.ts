import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/crm_platform/account-info';

/** The account and its settings. */
export const account = {
  name: 'account',
  endpoints: {
    get: {
      kind: 'flat',
      method: 'GET',
      path: '/api/v4/account',
      callers: anyCaller,
      confidence: 'doc',
      source,
      with: [
        'amojo_id',
        'uuid',
        'amojo_rights',
        'users_groups',
        'task_types',
        'version',
        'entity_names',
        'datetime_settings',
        'invoices_settings',
        'is_api_filter_enabled',
        'drive_url',
      ],
    },
  },
} as const satisfies Service;
