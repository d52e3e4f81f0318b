import type { leadCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { Db } from '../../store/db.ts';
import type { SourceRow } from '../../store/platform-rows.ts';
import type { LeadRow } from '../../store/rows.ts';
import { newCard, tagNewCard } from './card.ts';
import { link } from './links.ts';
import { isClosed, lost, type StageInput, stageOf } from './stages.ts';

export type LeadInput = z.output<typeof leadCreate>;

/** The source that an integration names: one of its own, by the id that it gave it. */
function sourceOf({ _embedded }: LeadInput, { db, clientId }: Call): SourceRow | undefined {
  const wanted = _embedded?.source?.external_id;
  if (wanted === undefined) return undefined;
  return [...db.rows.sources.values()].find(
    (row) => row.client_id === clientId && row.external_id === String(wanted) && !row.is_deleted,
  );
}

/** Without a pipeline of its own the lead goes to that of its source. */
const placed = (db: Db, input: LeadInput, source: SourceRow | undefined): StageInput =>
  source && input.pipeline_id === undefined && input.status_id === undefined
    ? { pipeline_id: db.rows.pipelines.get(source.pipeline_id)?.id }
    : input;

/** Adds a lead with its tags and links. */
export function addLead(input: LeadInput, call: Call): LeadRow {
  const { db, now } = call;
  const id = db.nextId('leads');
  const source = sourceOf(input, call);
  const stage = stageOf(db, placed(db, input, source));
  const row: LeadRow = {
    id,
    ...newCard(call, 'leads', input),
    price: input.price ?? 0,
    ...stage,
    loss_reason_id: stage.status_id === lost ? (input.loss_reason_id ?? null) : null,
    source_id: source?.id ?? null,
    closed_at: isClosed(stage.status_id) ? (input.closed_at ?? now) : null,
    score: null,
    is_price_modified_by_robot: false,
  };
  if (!row.name) row.name = db.account.language === 'ru' ? `Сделка #${id}` : `Lead #${id}`;
  tagNewCard(call, 'leads', row, input);
  db.rows.leads.add(row);
  for (const contact of input._embedded?.contacts ?? []) {
    const metadata = { is_main: contact.is_main ?? false };
    link(db, 'leads', id, { type: 'contacts', id: contact.id, metadata, by: call.user.id });
  }
  for (const company of input._embedded?.companies ?? [])
    link(db, 'leads', id, { type: 'companies', id: company.id, by: call.user.id });
  db.announce({ entity: 'leads', id });
  return row;
}
