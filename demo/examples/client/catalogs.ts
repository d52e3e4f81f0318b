import { catalogElements, catalogs, createClient, leads, products } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Lists and their elements: goods with prices, linked to a lead by the piece. */
export const run: Run = async ({ connection, tell }) => {
  const services = { catalogs, catalogElements, leads, products };
  const crm = createClient({ ...connection, services });

  // The list of products is a list like any other, which is switched on by itself.
  await crm.products.updateSettings({ is_enabled: true });
  const { catalog_id } = await crm.products.settings();
  const { items } = await crm.catalogs.list();
  const own = items.find(({ id }) => id === catalog_id) ?? items[0];
  tell(`The account has ${items.length} lists; goods are in “${own?.name}”.`);

  const boards = await crm.catalogs.createOne({ name: 'Boards in stock', type: 'regular' });
  const elements = crm.catalogElements(boards.id);
  const [oak, ash] = await elements.create([{ name: 'Oak, 40 mm' }, { name: 'Ash, 30 mm' }]);
  if (!oak || !ash) throw new Error('The boards were not made');
  await elements.updateOne(ash.id, { name: 'Ash, 32 mm' });
  tell(`Made the list “${boards.name}” with two elements.`);

  const lead = await crm.leads.createOne({ name: 'A worktop' });
  await crm.leads.link(lead.id, [
    {
      to_entity_id: oak.id,
      to_entity_type: 'catalog_elements',
      metadata: { quantity: 3, catalog_id: boards.id },
    },
  ]);
  const links = await crm.leads.getLinks(lead.id, {
    filter: { to_entity_type: 'catalog_elements', to_catalog_id: boards.id },
  });
  for (const { to_entity_id, metadata } of links.items)
    tell(`The lead needs ${metadata?.quantity} of the element ${to_entity_id}.`);

  const found = await elements.list({ query: 'Ash' });
  tell(`Found by “Ash”: ${found.items.map(({ name }) => name).join(', ')}.`);
};
