import type { PhpCalls } from './php-calls.ts';

const rights = {
  leads: { add: 'A', view: 'A', edit: 'A', delete: 'D', export: 'D' },
  contacts: { add: 'A', view: 'A', edit: 'A', delete: 'D', export: 'D' },
  companies: { add: 'A', view: 'A', edit: 'A', delete: 'D', export: 'D' },
  tasks: { edit: 'A', delete: 'D' },
  mail_access: false,
  catalog_access: true,
} as const;
const user = { name: 'Ann', email: 'ann@example.com', password: 'Example1', rights } as const;

/** Our calls for the PHP client's methods that are about the settings of the account. */
export const settingCalls: PhpCalls = {
  customFields: {
    getOne: (crm) => crm.customFields('leads').get(1),
    get: (crm) => crm.customFields('leads').list(),
    add: (crm) => crm.customFields('leads').create([{ name: 'Budget', type: 'numeric' }]),
    addOne: (crm) => crm.customFields('leads').createOne({ name: 'Budget', type: 'numeric' }),
    updateOne: (crm) => crm.customFields('leads').updateOne(1, { name: 'Budget' }),
    syncOne: (crm) => crm.customFields('leads').get(1),
    nextPage: async (crm) => (await crm.customFields('leads').list()).next(),
    prevPage: async (crm) => (await crm.customFields('leads').list()).prev(),
    deleteOne: (crm) => crm.customFields('leads').deleteOne(1),
  },
  customFieldGroups: {
    getOne: (crm) => crm.customFieldGroups('leads').get('id'),
    get: (crm) => crm.customFieldGroups('leads').list(),
    add: (crm) => crm.customFieldGroups('leads').create([{ name: 'Delivery', sort: 10 }]),
    addOne: (crm) => crm.customFieldGroups('leads').createOne({ name: 'Delivery', sort: 10 }),
    updateOne: (crm) => crm.customFieldGroups('leads').updateOne('id', { name: 'Delivery' }),
    syncOne: (crm) => crm.customFieldGroups('leads').get('id'),
    deleteOne: (crm) => crm.customFieldGroups('leads').deleteOne('id'),
  },
  pipelines: {
    getOne: (crm) => crm.pipelines.get(1),
    get: (crm) => crm.pipelines.list(),
    add: (crm) =>
      crm.pipelines.create([{ name: 'Sales', sort: 10, is_main: false, is_unsorted_on: true }]),
    addOne: (crm) =>
      crm.pipelines.createOne({ name: 'Sales', sort: 10, is_main: false, is_unsorted_on: true }),
    updateOne: (crm) =>
      crm.pipelines.updateOne(1, { name: 'Sales', sort: 10, is_main: false, is_unsorted_on: true }),
    syncOne: (crm) => crm.pipelines.get(1),
    deleteOne: (crm) => crm.pipelines.deleteOne(1),
  },
  statuses: {
    getOne: (crm) => crm.statuses(1).get(1),
    get: (crm) => crm.statuses(1).list(),
    add: (crm) => crm.statuses(1).create([{ name: 'New', sort: 10 }]),
    addOne: (crm) => crm.statuses(1).createOne({ name: 'New', sort: 10 }),
    updateOne: (crm) => crm.statuses(1).updateOne(1, { name: 'New', sort: 10 }),
    syncOne: (crm) => crm.statuses(1).get(1),
    deleteOne: (crm) => crm.statuses(1).deleteOne(2),
  },
  lossReasons: {
    getOne: (crm) => crm.lossReasons.get(1),
    get: (crm) => crm.lossReasons.list(),
    add: (crm) => crm.lossReasons.create([{ name: 'Price', sort: 10 }]),
    addOne: (crm) => crm.lossReasons.createOne({ name: 'Price', sort: 10 }),
    updateOne: (crm) => crm.lossReasons.updateOne(1, { name: 'Price', sort: 10 }),
    syncOne: (crm) => crm.lossReasons.get(1),
    deleteOne: (crm) => crm.lossReasons.deleteOne(1),
  },
  roles: {
    getOne: (crm) => crm.roles.get(1),
    get: (crm) => crm.roles.list(),
    add: (crm) => crm.roles.create([{ name: 'Sales', rights }]),
    addOne: (crm) => crm.roles.createOne({ name: 'Sales', rights }),
    update: (crm) => crm.roles.update([{ id: 1, name: 'Sales', rights }]),
    updateOne: (crm) => crm.roles.updateOne(1, { name: 'Sales', rights }),
    syncOne: (crm) => crm.roles.get(1),
    nextPage: async (crm) => (await crm.roles.list()).next(),
    prevPage: async (crm) => (await crm.roles.list()).prev(),
    deleteOne: (crm) => crm.roles.deleteOne(1),
  },
  users: {
    getOne: (crm) => crm.users.get(1),
    get: (crm) => crm.users.list(),
    add: (crm) => crm.users.create([user]),
    addOne: (crm) => crm.users.createOne(user),
    syncOne: (crm) => crm.users.get(1),
    nextPage: async (crm) => (await crm.users.list()).next(),
    prevPage: async (crm) => (await crm.users.list()).prev(),
    activate: (crm) => crm.users.activate([{ id: 1 }]),
    deactivate: (crm) => crm.users.deactivate([{ id: 1 }]),
  },
  products: {
    settings: (crm) => crm.products.settings(),
    updateSettings: (crm) => crm.products.updateSettings({ is_enabled: true }),
  },
  currencies: {
    get: (crm) => crm.currencies.list(),
    nextPage: async (crm) => (await crm.currencies.list()).next(),
    prevPage: async (crm) => (await crm.currencies.list()).prev(),
  },
  widgets: {
    getOne: (crm) => crm.widgets.get('code'),
    get: (crm) => crm.widgets.list(),
    nextPage: async (crm) => (await crm.widgets.list()).next(),
    prevPage: async (crm) => (await crm.widgets.list()).prev(),
    install: (crm) => crm.widgets.install('code', { login: 'ann' }),
    uninstall: (crm) => crm.widgets.uninstall('code'),
  },
  webhooks: {
    get: (crm) => crm.webhooks.list(),
    subscribe: (crm) =>
      crm.webhooks.subscribe({
        destination: 'https://example.com',
        settings: ['add_lead'],
        sort: 10,
      }),
    unsubscribe: (crm) => crm.webhooks.unsubscribe({ destination: 'https://example.com' }),
  },
};
