import { account, bearer, createClient, isAmoError, leads, notes, statuses } from '../src/index.ts';

const clientOf = (baseUrl: string) =>
  createClient({
    baseUrl,
    auth: bearer('token-of-a-scenario'),
    services: { account, leads, notes, statuses },
    timeout: 5000,
  });

const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return await promise;
  } catch (error) {
    return isAmoError(error) ? error.code : error instanceof Error ? error.name : error;
  }
};

/** What a program does with the client; each gives what it found, as JSON. */
export const scenarios: Readonly<Record<string, (baseUrl: string) => Promise<unknown>>> = {
  async readsAPage(baseUrl) {
    const page = await clientOf(baseUrl).leads.list({ limit: 2, with: ['contacts'] });
    return [page.items.map(({ id }) => id), page.hasNext, (await page.next())?.items.length];
  },
  async walksOverAllItems(baseUrl) {
    const ids: number[] = [];
    for await (const { id } of clientOf(baseUrl).leads.each({ limit: 2 })) ids.push(id);
    return ids;
  },
  async writesAndReadsANote(baseUrl) {
    const crm = clientOf(baseUrl);
    const note = { entity_id: 1, note_type: 'common', params: { text: 'Привет' } } as const;
    const { id } = await crm.notes('leads').createOne(note);
    return (await crm.notes('leads').get(id))?.params;
  },
  async findsNothing(baseUrl) {
    const crm = clientOf(baseUrl);
    return [await crm.leads.get(404), (await crm.statuses(404).list()).items];
  },
  async meetsErrors(baseUrl) {
    const crm = clientOf(baseUrl);
    return [
      await codeOf(crm.request({ method: 'GET', path: '/api/v4/html' })),
      await codeOf(crm.request({ method: 'GET', path: '/api/v4/forbidden' })),
      await codeOf(crm.request({ method: 'POST', path: '/api/v4/dropped', body: {} })),
      await codeOf(crm.leads.get(Number.NaN)),
    ];
  },
  async aborts(baseUrl) {
    const controller = new AbortController();
    const reading = codeOf(
      clientOf(baseUrl).request(
        { method: 'GET', path: '/api/v4/never' },
        { signal: controller.signal },
      ),
    );
    controller.abort();
    return reading;
  },
};
