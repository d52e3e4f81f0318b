import { createClient, leads, session } from '../src/index.ts';
import { scenarios } from './scenarios.ts';

/** What the tests call in a page. */
const inPage = {
  /** Reads single leads at once; resolves when all are there. */
  async readLeads(from: number, count: number): Promise<void> {
    const crm = createClient({ auth: session(), services: { leads } });
    await Promise.all(Array.from({ length: count }, (_, index) => crm.leads.get(from + index)));
  },
  /** What every scenario finds. */
  async runScenarios(): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const [name, run] of Object.entries(scenarios)) found[name] = await run(location.origin);
    return found;
  },
};

Object.assign(globalThis, inPage);
