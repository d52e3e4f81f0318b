import { leads as service } from '@amokit/contract';
import { leadCreate, leadUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, noChoice } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { LeadRow } from '../store/rows.ts';
import { createComplex } from './leads-complex.ts';
import { hrefOf } from './lib/addresses.ts';
import {
  checkCard,
  checkRight,
  editCard,
  viewCard,
  viewCompanies,
  viewContacts,
  viewElements,
  visibleCards,
} from './lib/card.ts';
import { fieldFilter } from './lib/field-filter.ts';
import { linkMethods } from './lib/link-methods.ts';
import { viewLossReason } from './lib/loss-reason-view.ts';
import { addLead } from './lib/new-lead.ts';
import { holdsText } from './lib/search.ts';
import { checkStage, isClosed, lost, stageOf } from './lib/stages.ts';
import { viewTags } from './lib/tags.ts';

type Create = z.output<typeof leadCreate>;
type Update = z.output<typeof leadUpdate>;

/** An array of at most one. */
function viewReason({ loss_reason_id }: LeadRow, call: Call) {
  const reason = loss_reason_id === null ? undefined : call.db.rows.lossReasons.get(loss_reason_id);
  return reason ? [viewLossReason(reason, call)] : [];
}

/** Where the lead came from, if an integration has said so. */
function viewSource({ source_id }: LeadRow, call: Call) {
  const source = source_id === null ? undefined : call.db.rows.sources.get(source_id);
  return source ? { id: source.id, name: source.name } : null;
}

function view(row: LeadRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  return {
    id: row.id,
    name: row.name,
    // Whole money for old readers; the minor units stand beside it.
    price: Math.trunc(row.price),
    price_with_minor_units: row.price,
    responsible_user_id: row.responsible_user_id,
    group_id: row.group_id,
    status_id: row.status_id,
    pipeline_id: row.pipeline_id,
    loss_reason_id: row.loss_reason_id,
    ...(withs.has('source_id') && { source_id: row.source_id }),
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    closed_at: row.closed_at,
    closest_task_at: row.closest_task_at,
    is_deleted: row.is_deleted,
    score: row.score,
    labor_cost: null,
    ...(withs.has('is_price_modified_by_robot') && {
      is_price_modified_by_robot: row.is_price_modified_by_robot,
    }),
    ...viewCard(call, 'leads', row),
    _embedded: {
      tags: viewTags(call.db, row),
      companies: viewCompanies(call, 'leads', row),
      ...(withs.has('contacts') && { contacts: viewContacts(call, 'leads', row) }),
      ...(withs.has('catalog_elements') && { catalog_elements: viewElements(call, 'leads', row) }),
      ...(withs.has('loss_reason') && { loss_reason: viewReason(row, call) }),
      ...(withs.has('source') && { source: viewSource(row, call) }),
    },
  };
}

function checkReason(
  { loss_reason_id: id }: Update | Create,
  { db }: Call,
): readonly FieldProblem[] {
  if (id === undefined || id === null || db.rows.lossReasons.get(id)) return [];
  return [noChoice('loss_reason_id')];
}

function checkLinks({ _embedded }: Create, { db }: Call): readonly FieldProblem[] {
  const unknown = (entity: 'contacts' | 'companies') =>
    (_embedded?.[entity] ?? []).flatMap(({ id }, at) =>
      db.rows[entity].get(id) ? [] : [noChoice(`_embedded.${entity}.${at}.id`)],
    );
  return [...unknown('contacts'), ...unknown('companies')];
}

function edit(row: LeadRow, input: Update, call: Call): void {
  const { db, now } = call;
  editCard(call, 'leads', row, input);
  if (input.price !== undefined) row.price = input.price;
  if (input.status_id !== undefined || input.pipeline_id !== undefined) {
    const { status_id, pipeline_id } = stageOf(db, input, row);
    const wasClosed = isClosed(row.status_id);
    row.status_id = status_id;
    row.pipeline_id = pipeline_id;
    if (!isClosed(status_id)) row.closed_at = null;
    else if (!wasClosed) row.closed_at = now;
  }
  if (input.closed_at !== undefined && isClosed(row.status_id)) row.closed_at = input.closed_at;
  // Only a lost lead has a reason for it.
  if (row.status_id !== lost) row.loss_reason_id = null;
  else if (input.loss_reason_id !== undefined) row.loss_reason_id = input.loss_reason_id;
  db.announce({ entity: 'leads', id: row.id });
}

/** How the sandbox plays leads. */
export const leads: ServiceBehaviour = {
  service,
  methods: { ...linkMethods('leads'), createComplex },
  kinds: resource({
    rows: ({ db }) => db.rows.leads,
    visible: (call) => visibleCards(call, 'leads'),
    view,
    href: (row, call) => hrefOf(call, 'leads', row.id),
    filters: { custom_fields_values: fieldFilter('leads') },
    found: holdsText,
    short: ({ id, updated_at }, isNew) => (isNew ? { id } : { id, updated_at }),
    create: {
      schema: leadCreate,
      check: (input, call) => [
        ...checkRight(call, 'leads', 'add'),
        ...checkCard(call.db, 'leads', input),
        ...checkStage(call.db, input),
        ...checkReason(input, call),
        ...checkLinks(input, call),
      ],
      add: addLead,
    },
    update: {
      schema: leadUpdate,
      check: (input, call, row) => [
        ...checkRight(call, 'leads', 'edit', row),
        ...checkCard(call.db, 'leads', input),
        ...checkStage(call.db, input, row),
        ...checkReason(input, call),
      ],
      edit,
    },
  }),
};
