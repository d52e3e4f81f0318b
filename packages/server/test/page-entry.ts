/** What the test runs in the page of the CRM, beside a widget that has put itself into `theWidget`. */
import { createClient, disposable, leads, sources } from '@amokit/client';

Object.assign(globalThis, {
  async readThroughServer(widget: object, baseUrl: string) {
    const crm = createClient({
      auth: disposable({ widget }),
      baseUrl,
      services: { leads, sources },
    });
    await crm.sources.create([{ name: 'Made in the page', external_id: 'page' }]);
    const { items } = await crm.leads.list({ limit: 2 });
    const refused = await crm.leads.create([{ name: 'x' }]).catch((error: unknown) => error);
    const order = await crm.request({ method: 'GET', path: '/orders' });
    return { count: items.length, refused: Object(refused).code, order };
  },
});
