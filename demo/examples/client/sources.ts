import { createClient, leads, pipelines, sources } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Sources of leads that an integration makes: each site or line gets one of its own. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads, pipelines, sources } });

  const [pipeline] = (await crm.pipelines.list()).items;
  if (!pipeline) throw new Error('The account has no pipeline');
  const [site, landing] = await crm.sources.create([
    { name: 'Site', external_id: 'site', pipeline_id: pipeline.id, default: true },
    {
      name: 'Landing page',
      external_id: 'landing',
      pipeline_id: pipeline.id,
      // Website buttons of the account can then offer this number.
      services: [
        {
          type: 'whatsapp',
          pages: [{ id: '1', name: 'Workshop', link: '+7 900 000-00-00' }],
        },
      ],
    },
  ]);
  if (!site || !landing) throw new Error('The sources were not made');
  tell(`Made the sources “${site.name}” and “${landing.name}” in “${pipeline.name}”.`);

  await crm.sources.updateOne(landing.id, { name: 'Landing page, autumn' });
  const found = await crm.sources.list({ filter: { external_id: ['landing'] } });
  for (const { name, services } of found.items)
    tell(`By its external id: “${name}”, with ${services.map(({ type }) => type).join(', ')}.`);

  const [lead] = await crm.leads.createComplex([
    {
      name: 'From the landing page',
      _embedded: { source: { external_id: 'landing', type: 'widget' } },
    },
  ]);
  const shown = await crm.leads.get(lead?.id ?? 0, { with: ['source'] });
  tell(`A lead that names it: “${shown?.name}”.`);

  await crm.sources.deleteMany([{ id: site.id }, { id: landing.id }]);
  tell(`Took both away: ${(await crm.sources.list()).items.length} left.`);
};
