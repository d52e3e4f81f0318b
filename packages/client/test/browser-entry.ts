import { createClient, leads, notes, session } from '../src/index.ts';
import { scenarios } from './scenarios.ts';

/** What the tests call in a page. */
const inPage = {
  /** Reads single leads at once; resolves when all are there. */
  async readLeads(from: number, count: number): Promise<void> {
    const crm = createClient({ auth: session(), services: { leads } });
    await Promise.all(Array.from({ length: count }, (_, index) => crm.leads.get(from + index)));
  },
  /** Writes a note to the first lead as the person of the page, and reads it back. */
  async noteALead(text: string): Promise<unknown> {
    const crm = createClient({ auth: session(), services: { leads, notes } });
    const [lead] = (await crm.leads.list({ limit: 1 })).items;
    if (!lead) return 'there is no lead';
    const { id } = await crm
      .notes('leads')
      .createOne({ entity_id: lead.id, note_type: 'common', params: { text } });
    const note = await crm.notes('leads').getByEntity(lead.id, id);
    return note && 'params' in note ? (note.params as { text: string }).text : note;
  },
  /** What every scenario finds. */
  async runScenarios(): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const [name, run] of Object.entries(scenarios)) found[name] = await run(location.origin);
    return found;
  },
};

Object.assign(globalThis, inPage);
