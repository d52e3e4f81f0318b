import { statuses as service } from '@amokit/contract';
import { statusCreate, statusUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { PipelineRow, StatusRow } from '../store/rows.ts';
import { checkStatus, newStatus } from './lib/new-status.ts';
import { isClosed, statusesOf, statusId } from './lib/stages.ts';
import { describe } from './lib/status-descriptions.ts';

/** A pipeline has so many statuses at most, the system's own included. */
const most = 100;

const href = (row: StatusRow, call: Call) =>
  `${call.origin}/api/v4/leads/pipelines/${row.pipeline_id}/statuses/${row.status_id}`;

/** A status as the API shows it, in its own answers and inside of pipelines. */
export function viewStatus(row: StatusRow, call: Call): Record<string, unknown> {
  const { id: account_id } = call.db.account;
  const { pipeline_id, status_id } = row;
  return {
    id: status_id,
    name: row.name,
    sort: row.sort,
    is_editable: row.is_editable,
    pipeline_id,
    color: row.color,
    type: row.type,
    account_id,
    ...(call.query.with.has('descriptions') && {
      descriptions: row.descriptions.map((one) => ({
        account_id,
        pipeline_id,
        status_id,
        ...one,
      })),
    }),
    _links: { self: { href: href(row, call) } },
  };
}

function pipelineOf(call: Call): PipelineRow {
  const row = call.db.rows.pipelines.get(idParam(call, 'pipeline_id'));
  if (!row) throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

function add(input: z.output<typeof statusCreate>, call: Call): StatusRow {
  const row = newStatus(call.db, pipelineOf(call).id, input);
  if (input.descriptions) describe(row, input.descriptions, call);
  return row;
}

function edit(row: StatusRow, input: z.output<typeof statusUpdate>, call: Call): void {
  if (input.name !== undefined) row.name = input.name;
  if (input.sort !== undefined && row.is_editable) row.sort = input.sort;
  if (input.color !== undefined && row.is_editable) row.color = input.color;
  if (input.descriptions) describe(row, input.descriptions, call);
}

/** Leads of a deleted status move to the first of its pipeline. */
function remove(row: StatusRow, { db, now }: Call): void {
  if (!row.is_editable) throw new Problem(422, 'A system status can not be deleted');
  const first = statusesOf(db, row.pipeline_id).find(
    ({ id, type, status_id }) => id !== row.id && type === 0 && !isClosed(status_id),
  );
  if (!first) throw new Problem(422, 'The last status of a pipeline can not be deleted');
  for (const lead of db.rows.leads.values()) {
    if (lead.pipeline_id !== row.pipeline_id || lead.status_id !== row.status_id) continue;
    db.rows.leads.change(lead.id, (moved) => {
      moved.status_id = first.status_id;
      moved.updated_at = now;
    });
  }
  db.rows.statuses.remove(row.id);
}

/** How the sandbox plays the statuses of a pipeline. */
export const statuses: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.statuses,
    list: (call) => statusesOf(call.db, pipelineOf(call).id),
    find: (call) => call.db.rows.statuses.get(statusId(pipelineOf(call).id, idParam(call, 'id'))),
    view: viewStatus,
    href,
    create: {
      schema: statusCreate,
      check: (input) => checkStatus(input),
      room(call, more) {
        if (statusesOf(call.db, pipelineOf(call).id).length + more > most)
          throw new Problem(422, `A pipeline has at most ${most} statuses`);
      },
      add,
    },
    update: {
      schema: statusUpdate,
      check: (input, _call, row) => checkStatus(input, row),
      edit,
    },
    remove,
  }),
};
