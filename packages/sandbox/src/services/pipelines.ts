import { pipelines as service } from '@amokit/contract';
import { pipelineCreate, pipelineUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { fieldMissing, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { PipelineRow } from '../store/rows.ts';
import { hrefOf } from './lib/addresses.ts';
import { addSystemStatuses, addUnsortedStatus, checkStatus, newStatus } from './lib/new-status.ts';
import { statusesOf } from './lib/stages.ts';
import { viewStatus } from './statuses.ts';

/** An account has so many pipelines at most. */
const most = 50;

const href = (row: PipelineRow, call: Call) => hrefOf(call, 'leads/pipelines', row.id);

function view(row: PipelineRow, call: Call): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    sort: row.sort,
    is_main: row.is_main,
    is_unsorted_on: row.is_unsorted_on,
    is_archive: row.is_archive,
    account_id: call.db.account.id,
    _links: { self: { href: href(row, call) } },
    _embedded: { statuses: statusesOf(call.db, row.id).map((status) => viewStatus(status, call)) },
  };
}

/** There is one main pipeline: another takes the place of the first. */
function makeMain(call: Call, id: number): void {
  const { pipelines } = call.db.rows;
  for (const other of pipelines.values()) {
    if (other.is_main !== (other.id === id))
      pipelines.change(other.id, (row) => {
        row.is_main = row.id === id;
      });
  }
}

function add(input: z.output<typeof pipelineCreate>, call: Call): PipelineRow {
  const { db } = call;
  const row = db.rows.pipelines.add({
    id: db.nextId('pipelines'),
    name: input.name,
    sort: input.sort,
    is_main: input.is_main,
    is_unsorted_on: input.is_unsorted_on,
    is_archive: false,
  });
  if (row.is_main) makeMain(call, row.id);
  const statuses = input._embedded?.statuses ?? [];
  addSystemStatuses(db, row, statuses);
  for (const [at, status] of statuses.entries()) {
    if (status.id === undefined) newStatus(db, row.id, { sort: (at + 2) * 10, ...status });
  }
  return row;
}

function remove(row: PipelineRow, { db }: Call): void {
  if (db.rows.pipelines.size() === 1)
    throw new Problem(422, 'The last pipeline can not be deleted');
  for (const lead of db.rows.leads.values()) {
    if (lead.pipeline_id === row.id && !lead.is_deleted)
      throw new Problem(422, 'A pipeline with leads in it can not be deleted');
  }
  for (const status of statusesOf(db, row.id)) db.rows.statuses.remove(status.id);
  db.rows.pipelines.remove(row.id);
  const [first] = db.rows.pipelines.values();
  if (row.is_main && first)
    db.rows.pipelines.change(first.id, (other) => {
      other.is_main = true;
    });
}

/** What a write of a pipeline may change; one of them at least. */
const changes = ['name', 'sort', 'is_main', 'is_unsorted_on'] as const;

/** How the sandbox plays pipelines. */
export const pipelines: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.pipelines,
    list: ({ db }) => [...db.rows.pipelines.values()].sort((a, b) => a.sort - b.sort),
    view,
    href,
    create: {
      schema: pipelineCreate,
      room({ db }, more) {
        if (db.rows.pipelines.size() + more > most)
          throw new Problem(422, `An account has at most ${most} pipelines`);
      },
      check: ({ _embedded }) =>
        (_embedded?.statuses ?? []).flatMap((status, at) =>
          checkStatus(status).map((one) => ({
            ...one,
            path: `_embedded.statuses.${at}.${one.path}`,
          })),
        ),
      add,
    },
    update: {
      schema: pipelineUpdate,
      check: (input) =>
        changes.some((key) => input[key] !== undefined)
          ? []
          : [fieldMissing('name', 'Nothing to change.')],
      edit(row, input, call) {
        if (input.name !== undefined) row.name = input.name;
        if (input.sort !== undefined) row.sort = input.sort;
        if (input.is_unsorted_on !== undefined) row.is_unsorted_on = input.is_unsorted_on;
        if (row.is_unsorted_on) addUnsortedStatus(call.db, row);
        if (input.is_main) makeMain(call, row.id);
      },
    },
    remove,
  }),
};
