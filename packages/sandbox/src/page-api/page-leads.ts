import { seen } from '../api/rights.ts';
import type { PageLeadCard, PageLeadRow } from '../page-shapes/page-state.ts';
import { statusesOf } from '../services/lib/stages.ts';
import type { Db } from '../store/db.ts';
import type { LeadRow, UserRow } from '../store/rows.ts';
import { blankCard, companyOf, contactsOf, pageCard, reachOf } from './page-cards.ts';
import { mostRows } from './page-lists.ts';
import { pipelinesOf } from './page-state.ts';

function row(db: Db, lead: LeadRow): PageLeadRow {
  return {
    id: lead.id,
    name: lead.name,
    price: lead.price,
    pipelineId: lead.pipeline_id,
    statusId: lead.status_id,
    responsibleUserId: lead.responsible_user_id,
    contactName: contactsOf(db, 'leads', lead.id)[0]?.name ?? null,
    ...reachOf(db, 'leads', lead.id),
    companyName: companyOf(db, 'leads', lead.id)?.name ?? null,
    createdAt: lead.created_at,
  };
}

export interface LeadsQuery {
  readonly pipelineId?: number | undefined;
  readonly search?: string | undefined;
}

/** The rows of the leads list that the user may see, newest first. */
export function pageLeads(db: Db, user: UserRow, query: LeadsQuery): readonly PageLeadRow[] {
  const visible = seen<LeadRow>(user, 'leads') ?? (() => true);
  const search = query.search?.trim().toLowerCase();
  const found: PageLeadRow[] = [];
  const byAge = db.rows.leads.sorted('created_at', (lead) => lead.created_at);
  const newestFirst = [...byAge].reverse();
  for (const lead of newestFirst) {
    if (lead.is_deleted || !visible(lead)) continue;
    if (query.pipelineId !== undefined && lead.pipeline_id !== query.pipelineId) continue;
    const shown = row(db, lead);
    const text = [shown.name, shown.contactName, shown.companyName].join('\n').toLowerCase();
    if (search && !text.includes(search)) continue;
    found.push(shown);
    if (found.length === mostRows) break;
  }
  return found;
}

/** The card of a lead that was never saved: in the first stage of the first pipeline. */
function blankLead(db: Db, user: UserRow): PageLeadCard {
  const [pipeline] = pipelinesOf(db);
  const [first] = pipeline ? statusesOf(db, pipeline.id).filter(({ type }) => type !== 1) : [];
  return {
    ...blankCard(db, user, 'leads'),
    price: 0,
    pipelineId: pipeline?.id ?? 0,
    statusId: first?.status_id ?? 0,
    contactName: null,
    phones: [],
    emails: [],
    companyName: null,
    createdAt: 0,
  };
}

/** A lead's card with its feed, oldest first; `undefined` when it is not there for the user. */
export function pageLeadCard(db: Db, user: UserRow, id: number): PageLeadCard | undefined {
  if (id === 0) return blankLead(db, user);
  const lead = db.rows.leads.get(id);
  if (!lead || lead.is_deleted || !(seen<LeadRow>(user, 'leads')?.(lead) ?? true)) return undefined;
  return { ...row(db, lead), ...pageCard(db, 'leads', lead) };
}
