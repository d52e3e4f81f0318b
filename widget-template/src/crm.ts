/**
 * Everything that this widget asks the CRM for. It brings the API client, so it is loaded after
 * the panel is on the screen: `await import('./crm.ts')`.
 */
import { account, createClient, isAmoError, leads, notes, session, statuses } from '@amokit/client';

const crm = createClient({ auth: session(), services: { account, leads, notes, statuses } });

/** What the panel shows of a lead. */
export interface LeadView {
  readonly name: string;
  readonly budget: number;
  /** ISO code: `RUB`, `USD`; null where the account does not say. */
  readonly currency: string | null;
  readonly stage: { readonly name: string; readonly color: string } | null;
}

/** Reads the lead; null when it was deleted, or this user may not see it. */
export async function readLead(id: number, signal: AbortSignal): Promise<LeadView | null> {
  const [lead, { currency }] = await Promise.all([
    crm.leads.get(id, {}, { signal }),
    crm.account.get({}, { signal }),
  ]);
  if (!lead) return null;
  const stage = await crm.statuses(lead.pipeline_id).get(lead.status_id, {}, { signal });
  return {
    name: lead.name,
    budget: lead.price ?? 0,
    currency,
    stage: stage && { name: stage.name, color: stage.color },
  };
}

/** Adds a text note to the lead's feed. It is sent once: a repeated write could double the note. */
export async function addNote(leadId: number, text: string): Promise<void> {
  await crm.notes('leads').createOne({ entity_id: leadId, note_type: 'common', params: { text } });
}

/** True where the answer was lost: the note may be in the feed all the same. */
export const mayHaveArrived = (error: unknown): boolean =>
  isAmoError(error) && 'arrived' in error && error.arrived === 'unknown';
