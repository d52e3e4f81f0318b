import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox, type PulledAccount } from '../index.ts';

/** The least that an account can be: one pipeline, and no rights to read anything else. */
const least: PulledAccount = {
  format: 'amokit-account-1',
  account: {
    id: 5,
    brand: 'kommo',
    language: 'en',
    timezone: 'UTC',
    country: '',
    currency: '',
    currency_symbol: '',
    customers_mode: 'disabled',
    is_api_filter_enabled: false,
    is_products_enabled: false,
  },
  currencies: [],
  groups: [],
  users: [],
  roles: [],
  pipelines: [
    {
      id: 1,
      name: 'Only',
      sort: 1,
      is_main: true,
      is_unsorted_on: false,
      is_archive: false,
      statuses: [],
    },
  ],
  loss_reasons: [],
  field_groups: {},
  fields: {},
  catalogs: [],
  sources: [],
  customer_statuses: [],
  segments: [],
};

const denied = { view: 'D', edit: 'D', add: 'D', delete: 'D', export: 'D' };
const retired: PulledAccount['users'][number] = {
  id: 7,
  lang: 'es',
  is_admin: true,
  is_free: true,
  is_active: false,
  group_id: 3,
  role_id: 9,
  rights: { leads: denied, contacts: { view: 'X' }, status_rights: null, catalog_rights: null },
};
const status = { is_editable: true, color: '#fffeb2', type: 0, descriptions: [] };
const field = {
  code: null,
  sort: 1,
  group_id: null,
  is_api_only: false,
  is_predefined: false,
  enums: null,
  nested: null,
};
const catalog: PulledAccount['catalogs'][number] = {
  id: 8,
  name: 'Goods',
  type: 'products',
  sort: 1,
  can_add_elements: false,
  can_show_in_cards: false,
  can_link_multiple: false,
  can_be_deleted: false,
  sdk_widget_code: 'some_widget',
  created_at: 0,
  updated_at: 0,
};

/** Accounts that have all they can have of one thing, or nothing of it. */
const accounts: Readonly<Record<string, PulledAccount>> = {
  'the least': least,
  'only retired users': { ...least, users: [retired] },
  'a lost stage alone': {
    ...least,
    pipelines: least.pipelines.map((one) => ({
      ...one,
      is_archive: true,
      statuses: [{ id: 143, name: 'Lost', sort: 2, ...status }],
    })),
  },
  'two pipelines that are both main, with equal names': {
    ...least,
    pipelines: [1, 2].map((id) => ({
      id,
      name: 'Same',
      sort: 1,
      is_main: true,
      is_unsorted_on: true,
      is_archive: false,
      statuses: [
        { id: 10 + id, name: 'In', sort: 1, ...status, type: 1 },
        { id: 20 + id, name: 'Same', sort: 1, ...status },
        { id: 142, name: 'Won', sort: 3, ...status },
      ],
    })),
  },
  'customers by periods, without a status': {
    ...least,
    account: { ...least.account, customers_mode: 'periodicity' },
  },
  'fields of every type, and of one that nobody knows': {
    ...least,
    catalogs: [catalog],
    fields: {
      leads: [
        'text',
        'select',
        'multiselect',
        'radiobutton',
        'category',
        'multitext',
        'smart_address',
        'legal_entity',
        'items',
        'linked_entity',
        'chained_list',
        'file',
        'payer',
        'supplier',
        'birthday',
        'monetary',
        'org_legal_name',
        'new_type',
      ].map((type, at) => ({ ...field, id: 100 + at, name: type, type })),
      'catalogs/8': [{ ...field, id: 300, name: 'Price', type: 'price', code: 'PRICE' }],
      'catalogs/999': [{ ...field, id: 301, name: 'Of no list', type: 'text' }],
      __proto__of: [{ ...field, id: 302, name: 'Of nothing', type: 'text' }],
    },
    field_groups: {
      leads: [
        { id: 'leads_99999999', name: 'G', sort: 1, is_predefined: false, type: 'linked_group' },
      ],
    },
  },
};

const paths = [
  '/api/v4/account',
  '/api/v4/users?with=group,role',
  '/api/v4/roles?with=users',
  '/api/v4/leads/pipelines',
  '/api/v4/leads?with=contacts,loss_reason,catalog_elements&limit=250',
  '/api/v4/contacts',
  '/api/v4/companies',
  '/api/v4/customers',
  '/api/v4/customers/statuses',
  '/api/v4/catalogs',
  '/api/v4/catalogs/8/elements',
  '/api/v4/leads/custom_fields',
  '/api/v4/leads/custom_fields/groups',
  '/api/v4/leads/unsorted',
  '/api/v4/tasks',
  '/api/v4/events',
  '/api/v4/leads/notes',
  '/api/v4/leads/loss_reasons',
  '/api/v4/currencies',
  '/api/v4/sources',
];

describe('an account that was pulled', () => {
  it.each(Object.entries(accounts))(
    'starts, answers and can be written to: %s',
    async (_name, account) => {
      const folder = mkdtempSync(join(tmpdir(), 'amokit-pulled-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const seed = join(folder, 'account.json');
      writeFileSync(seed, JSON.stringify(account));
      const said: string[] = [];
      const sandbox = await createSandbox({
        seed,
        perSecond: null,
        onWarning: (message) => said.push(message),
      });
      onTestFinished(() => sandbox.close());
      const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
      for (const path of paths) {
        const response = await fetch(`${sandbox.apiUrl}${path}`, { headers });
        expect(response.status, `${path} ${await response.text()}`).toBeLessThan(500);
      }
      const body = JSON.stringify([{ name: 'Written' }]);
      for (const entity of ['contacts', 'leads']) {
        const response = await fetch(`${sandbox.apiUrl}/api/v4/${entity}`, {
          method: 'POST',
          headers,
          body,
        });
        expect(response.status, await response.text()).toBeLessThan(500);
      }
      const users = await (await fetch(`${sandbox.apiUrl}/api/v4/users`, { headers })).json();
      expect(users._embedded.users[0].rights).toMatchObject({ is_admin: true, is_active: true });
      expect(said).toEqual([]);
    },
  );
});
