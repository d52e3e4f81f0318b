import type { Client, services } from '@amokit/client';

export type Crm = Client<typeof services>;

/** What a program does with a service; each gives what it found, as JSON without ids. */
export type Scenarios = Readonly<Record<string, (crm: Crm) => Promise<unknown>>>;

const idOf = (item: { readonly id: number } | undefined): number => {
  if (!item) throw new Error('nothing was created');
  return item.id;
};

/** The services of cards and of what hangs on them. */
export const cardScenarios: Scenarios = {
  async leads({ leads }) {
    const made = await leads.create([
      { name: 'First', price: 10 },
      { name: 'Second', price: 30 },
      { name: 'Third', price: 20 },
    ]);
    const ids = made.map(({ id }) => id);
    await leads.update([{ id: idOf(made[0]), price: 15 }]);
    await leads.updateOne(idOf(made[1]), { name: 'Second, renamed' });
    const page = await leads.list({ filter: { id: ids }, order: { id: 'desc' }, limit: 2 });
    const next = await page.next();
    const dear = await leads.list({ filter: { id: ids, price: { from: 20, to: 30 } } });
    return [
      [...page.items, ...(next?.items ?? [])].map(({ name, price }) => [name, price]),
      [page.hasNext, next?.hasNext],
      dear.items.map(({ price }) => price).sort(),
      await leads.get(404),
    ];
  },
  async complexLeads({ leads, contacts, companies }) {
    const [made] = await leads.createComplex([
      {
        name: 'Whole',
        _embedded: { contacts: [{ first_name: 'Ann' }], companies: [{ name: 'Works' }] },
      },
    ]);
    if (!made) throw new Error('nothing was created');
    const lead = await leads.get(made.id, { with: ['contacts'] });
    return [
      lead?.name,
      lead?._embedded?.contacts?.map(({ is_main }) => is_main),
      (await contacts.get(made.contact_id ?? 0))?.first_name,
      (await companies.get(made.company_id ?? 0))?.name,
    ];
  },
  async contactsAndLinks({ contacts, companies, leads, links }) {
    const contact = idOf(await contacts.createOne({ name: 'Ann' }));
    const company = idOf(await companies.createOne({ name: 'Works' }));
    const lead = idOf(await leads.createOne({ name: 'With people' }));
    await leads.link(lead, [{ to_entity_id: contact, to_entity_type: 'contacts' }]);
    await links('contacts').link([
      { entity_id: contact, to_entity_id: company, to_entity_type: 'companies' },
    ]);
    const before = await leads.getLinks(lead);
    const ofContact = await links('contacts').list({ filter: { entity_id: [contact] } });
    await leads.unlink(lead, [{ to_entity_id: contact, to_entity_type: 'contacts' }]);
    await companies.updateOne(company, { name: 'Works, renamed' });
    const after = await leads.getLinks(lead);
    return [
      before.items.map(({ to_entity_type }) => to_entity_type),
      ofContact.items.map(({ to_entity_type }) => to_entity_type).sort(),
      after.items,
      (await companies.get(company))?.name,
    ];
  },
  async customers({ customers, customersBonusPoints, transactions, customersSegments }) {
    await customers.setMode({ mode: 'segments', is_enabled: true });
    const id = idOf(await customers.createOne({ name: 'Regular' }));
    const [bought] = await transactions.create(id, [{ price: 700 }]);
    await customersBonusPoints.earnPoints(id, { earn: 5 });
    await customersBonusPoints.redeemPoints(id, { redeem: 2 });
    const segment = idOf(await customersSegments.createOne({ name: 'Gold', color: '10599d' }));
    const shown = await customers.get(id);
    const all = await transactions.listByCustomer(id);
    await transactions.deleteOne(idOf(bought));
    await customersSegments.deleteOne(segment);
    return [
      shown?.name,
      all.items.map(({ price }) => price),
      (await transactions.listByCustomer(id)).items,
      await customersSegments.get(segment),
    ];
  },
  async notesAndTags({ leads, notes, tags }) {
    const lead = idOf(await leads.createOne({ name: 'Noted' }));
    const { id } = await notes('leads').createOne({
      entity_id: lead,
      note_type: 'common',
      params: { text: 'First' },
    });
    await notes('leads').pin(id);
    const pinned = await notes('leads').getByEntity(lead, id, { with: ['is_pinned'] });
    await notes('leads').unpin(id);
    await notes('leads').updateOne(lead, id, { note_type: 'common', params: { text: 'Second' } });
    const all = await notes('leads').listByEntity(lead, { filter: { note_type: ['common'] } });
    const tag = await tags('leads').createOne({ name: 'e2e', color: 'EBEBEB' });
    await leads.updateOne(lead, { _embedded: { tags: [{ id: tag.id }] } });
    const tagged = await leads.get(lead);
    return [
      pinned?.is_pinned,
      all.items.map(({ params }) => params),
      (await tags('leads').list({ filter: { name: 'e2e' } })).items.map(({ color }) => color),
      tagged?._embedded?.tags?.map(({ name }) => name),
    ];
  },
  async tasksAndEvents({ leads, tasks, events, eventTypes }) {
    const lead = idOf(await leads.createOne({ name: 'To do' }));
    const task = { text: 'Call', complete_till: 2_000_000_000, task_type_id: 1 };
    const { id } = await tasks.createOne({ ...task, entity_id: lead, entity_type: 'leads' });
    const planned = (await leads.get(lead))?.closest_task_at;
    await tasks.updateOne(id, { is_completed: true, result: { text: 'Done' } });
    const shown = await tasks.get(id);
    const ofLead = await events.list({ filter: { entity: ['lead'], entity_id: [lead] } });
    const ofTask = await events.list({ filter: { entity: ['task'], entity_id: [id] } });
    return [
      planned,
      [shown?.is_completed, shown?.result],
      (await leads.get(lead))?.closest_task_at,
      [ofLead, ofTask].map(({ items }) => items.map(({ type }) => type).sort()),
      (await eventTypes.list()).items.length > 50,
    ];
  },
};

/** What each has to find. */
export const cardFacts: Readonly<Record<keyof typeof cardScenarios, unknown>> = {
  leads: [
    [
      ['Third', 20],
      ['Second, renamed', 30],
      ['First', 15],
    ],
    [true, false],
    [20, 30],
    null,
  ],
  complexLeads: ['Whole', [true], 'Ann', 'Works'],
  contactsAndLinks: [['contacts'], ['companies', 'leads'], [], 'Works, renamed'],
  customers: ['Regular', [700], [], null],
  notesAndTags: [true, [{ text: 'Second' }], ['EBEBEB'], ['e2e']],
  tasksAndEvents: [
    2_000_000_000,
    [true, { text: 'Done' }],
    null,
    [['lead_added'], ['task_added', 'task_completed', 'task_result_added']],
    true,
  ],
};
