import type { Scenarios } from './api-card-scenarios.ts';

/** The services through which a client's words come in and go out. */
export const channelScenarios: Scenarios = {
  async unsorted({ unsorted, leads }) {
    const [made] = await unsorted.create('forms', [
      {
        source_name: 'Form',
        source_uid: 'e2e',
        metadata: {
          form_id: 'f',
          form_name: 'Order',
          form_page: 'https://site.test',
          form_sent_at: 1_700_000_000,
        },
        _embedded: { leads: [{ name: 'Wanted' }], contacts: [{ name: 'New Face' }] },
      },
    ]);
    if (!made) throw new Error('nothing was created');
    const waiting = await unsorted.get(made.uid);
    const done = await unsorted.accept(made.uid, {});
    const [lead] = done._embedded?.leads ?? [];
    return [
      waiting?.category,
      (await leads.get(lead?.id ?? 0))?.name,
      await unsorted.get(made.uid),
      (await unsorted.list({ filter: { category: ['sip'] } })).items.length > 0,
      (await unsorted.summary()).total > 0,
    ];
  },
  async calls({ calls, contacts, notes }) {
    const contact = await contacts.createOne({
      name: 'Caller',
      custom_fields_values: [
        { field_code: 'PHONE', values: [{ value: '+15550123', enum_code: 'WORK' }] },
      ],
    });
    await calls.create([
      { direction: 'inbound', duration: 60, source: 'e2e', phone: '+15550123', call_status: 4 },
    ]);
    const fed = await notes('contacts').listByEntity(contact.id);
    return fed.items.map(({ note_type }) => note_type);
  },
  async sources({ sources, chatTemplates }) {
    const made = await sources.createOne({ name: 'Site', external_id: 'e2e-site' });
    await sources.updateOne(made.id, { name: 'Site, renamed' });
    const found = await sources.list({ filter: { external_id: ['e2e-site'] } });
    await sources.deleteOne(made.id);
    const template = await chatTemplates.createOne({ name: 'Hello', content: 'Good day' });
    const written = (await chatTemplates.get(template.id))?.content;
    await chatTemplates.deleteOne(template.id);
    return [
      found.items.map(({ name }) => name),
      await sources.get(made.id),
      written,
      await chatTemplates.get(template.id),
    ];
  },
  async webhooks({ webhooks }) {
    const destination = 'https://hooks.test/e2e';
    await webhooks.subscribe({ destination, settings: ['add_lead'] });
    const there = await webhooks.list({ filter: { destination } });
    await webhooks.unsubscribe({ destination });
    const after = await webhooks.list({ filter: { destination } });
    return [there.items.map(({ settings }) => settings), after.items];
  },
  async shortLinks({ contacts, shortLinks }) {
    const { id } = await contacts.createOne({ name: 'Reader' });
    const made = await shortLinks.createOne({
      url: 'https://site.test/page',
      metadata: { entity_type: 'contacts', entity_id: id },
    });
    return /^https?:/.test(made.url);
  },
  async talks({ talks, leads, entitySubscriptions, widgets }) {
    const [lead] = (await leads.list({ limit: 1 })).items;
    return [
      await talks.get(404),
      lead !== undefined,
      Array.isArray((await entitySubscriptions('leads').list(lead?.id ?? 0)).items),
      (await widgets.list()).items.length > 0,
    ];
  },
};

/** What each has to find. */
export const channelFacts: Readonly<Record<keyof typeof channelScenarios, unknown>> = {
  unsorted: ['forms', 'Wanted', null, true, true],
  calls: ['call_in'],
  sources: [['Site, renamed'], null, 'Good day', null],
  webhooks: [[['add_lead']], []],
  shortLinks: true,
  talks: [null, true, true, true],
};
