import type { Scenarios } from './api-card-scenarios.ts';

/** The services that shape an account. */
export const settingScenarios: Scenarios = {
  async account({ account, users, roles, currencies }) {
    const its = await account.get({ with: ['amojo_id', 'users_groups', 'task_types'] });
    const all = await users.list({ with: ['role', 'group'] });
    const role = await roles.createOne({ name: 'Packer', rights: { leads: { view: 'A' } } });
    await roles.updateOne(role.id, { name: 'Packer, senior' });
    const renamed = (await roles.get(role.id))?.name;
    await roles.deleteOne(role.id);
    return [
      its.subdomain,
      all.items.length > 1,
      renamed,
      await roles.get(role.id),
      (await currencies.list()).items.length > 1,
    ];
  },
  async pipelines({ pipelines, statuses, lossReasons }) {
    const made = await pipelines.createOne({
      name: 'Repairs',
      sort: 500,
      is_main: false,
      is_unsorted_on: true,
      _embedded: { statuses: [{ name: 'Taken in', sort: 10, color: '#fffeb2' }] },
    });
    const status = await statuses(made.id).createOne({ name: 'Mended', sort: 20 });
    await statuses(made.id).updateOne(status.id, { name: 'Mended and tried' });
    const names = (await statuses(made.id).list()).items.map(({ name }) => name);
    await statuses(made.id).deleteOne(status.id);
    const left = await statuses(made.id).get(status.id);
    await pipelines.updateOne(made.id, { name: 'Repairs, renamed' });
    const renamed = (await pipelines.get(made.id))?.name;
    await pipelines.deleteOne(made.id);
    const reason = await lossReasons.createOne({ name: 'Too dear', sort: 1 });
    const named = (await lossReasons.get(reason.id))?.name;
    await lossReasons.deleteOne(reason.id);
    return [names.slice(1, 3), left, renamed, await pipelines.get(made.id), named];
  },
  async customFields({ leads, customFields, customFieldGroups }) {
    const group = await customFieldGroups('leads').createOne({ name: 'Size', sort: 9 });
    const field = await customFields('leads').createOne({
      name: 'Wood',
      type: 'select',
      group_id: group.id,
      enums: [
        { value: 'Oak', sort: 1 },
        { value: 'Ash', sort: 2 },
      ],
    });
    const lead = await leads.createOne({
      name: 'Table',
      custom_fields_values: [{ field_id: field.id, values: [{ value: 'Ash' }] }],
    });
    const woodOf = async () =>
      (await leads.get(lead.id))?.custom_fields_values
        ?.find(({ field_id }) => field_id === field.id)
        ?.values.map((its) => ('value' in its ? its.value : its));
    const written = await woodOf();
    await leads.updateOne(lead.id, {
      custom_fields_values: [{ field_id: field.id, values: null }],
    });
    const cleared = (await woodOf()) ?? null;
    await customFields('leads').updateOne(field.id, { name: 'Kind of wood' });
    const renamed = (await customFields('leads').get(field.id))?.name;
    await customFields('leads').deleteOne(field.id);
    await customFieldGroups('leads').deleteOne(group.id);
    return [written, cleared, renamed, await customFields('leads').get(field.id)];
  },
  async catalogs({ catalogs, catalogElements, leads, products }) {
    const catalog = await catalogs.createOne({ name: 'Boards', type: 'regular' });
    const elements = catalogElements(catalog.id);
    const [oak, ash] = await elements.create([{ name: 'Oak board' }, { name: 'Ash board' }]);
    if (!oak || !ash) throw new Error('nothing was created');
    await elements.updateOne(ash.id, { name: 'Ash board, thick' });
    const lead = await leads.createOne({ name: 'With boards' });
    await leads.link(lead.id, [
      {
        to_entity_id: oak.id,
        to_entity_type: 'catalog_elements',
        metadata: { quantity: 3, catalog_id: catalog.id },
      },
    ]);
    const found = await elements.list({ query: 'Ash' });
    await catalogs.updateOne(catalog.id, { name: 'Boards, renamed' });
    return [
      found.items.map(({ name }) => name),
      (await leads.getLinks(lead.id)).items.map(({ metadata }) => metadata?.quantity),
      (await catalogs.get(catalog.id))?.name,
      typeof (await products.settings()).is_enabled,
    ];
  },
};

/** What each has to find. */
export const settingFacts: Readonly<Record<keyof typeof settingScenarios, unknown>> = {
  account: ['demo', true, 'Packer, senior', null, true],
  pipelines: [['Taken in', 'Mended and tried'], null, 'Repairs, renamed', null, 'Too dear'],
  customFields: [['Ash'], null, 'Kind of wood', null],
  catalogs: [['Ash board, thick'], [3], 'Boards, renamed', 'boolean'],
};
