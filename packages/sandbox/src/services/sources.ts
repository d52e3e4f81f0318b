import { sources as service } from '@amokit/contract';
import { sourceCreate, sourceUpdate } from '@amokit/contract/schemas';
import { z } from 'zod';
import { nothing } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readItems } from '../api/validate.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { SourceRow } from '../store/platform-rows.ts';
import { mostSources, sourcesOf } from './lib/integration-sources.ts';
import { mainPipeline } from './lib/stages.ts';

type Create = z.output<typeof sourceCreate>;
type Update = z.output<typeof sourceUpdate>;

/** The sources are those of the integration that calls; external ones have none. */
function clientOf(call: Call): string {
  const integration = call.clientId === null ? undefined : integrationOf(call.db, call.clientId);
  if (!integration || integration.is_external)
    throw new Problem(403, 'External integrations can not use sources');
  return integration.id;
}

const own = (call: Call): readonly SourceRow[] => sourcesOf(call.db, clientOf(call));

const view = (row: SourceRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  pipeline_id: row.pipeline_id,
  external_id: row.external_id,
  default: row.default,
  origin_code: row.origin_code,
  services: row.services,
  _links: { self: { href: href(row, call) } },
});
const href = (row: SourceRow, call: Call) => `${call.origin}/api/v4/sources/${row.id}`;

const checkPipeline = ({ pipeline_id }: Update | Create, { db }: Call): readonly FieldProblem[] =>
  pipeline_id === undefined || db.rows.pipelines.get(pipeline_id) ? [] : [noChoice('pipeline_id')];

const unset = { waba: false, is_supports_list_message: false };

/** Messengers as they are kept: parameters that were left out have their plain values. */
const servicesOf = (given: NonNullable<Create['services']>): SourceRow['services'] =>
  given.map((one) => ({
    ...one,
    params: { ...unset, ...(Array.isArray(one.params) ? {} : one.params) },
  }));

/** Another default takes over from the last. */
function makeDefault(call: Call, id: number): void {
  for (const row of own(call))
    if (row.default && row.id !== id)
      call.db.rows.sources.change(row.id, (other) => {
        other.default = false;
      });
}

function add(input: Create, call: Call): SourceRow {
  const { db } = call;
  const client_id = clientOf(call);
  const fields = {
    name: input.name,
    pipeline_id: input.pipeline_id ?? mainPipeline(db).id,
    default: input.default ?? false,
    origin_code: input.origin_code ?? null,
    services: servicesOf(input.services ?? []),
    is_deleted: false,
  };
  const { external_id } = input;
  // Who makes a source again gets the id that it had.
  const before = [...db.rows.sources.values()].find(
    (row) => row.client_id === client_id && row.external_id === external_id,
  );
  const row =
    (before && db.rows.sources.change(before.id, (old) => Object.assign(old, fields))) ??
    db.rows.sources.add({ id: db.nextId('sources'), client_id, external_id, ...fields });
  if (row.default) makeDefault(call, row.id);
  return row;
}

function edit(row: SourceRow, input: Update, call: Call): void {
  row.name = input.name ?? row.name;
  row.pipeline_id = input.pipeline_id ?? row.pipeline_id;
  if (input.origin_code !== undefined) row.origin_code = input.origin_code;
  if (input.services) row.services = servicesOf(input.services);
  if (input.default !== undefined) row.default = input.default;
  if (input.default) makeDefault(call, row.id);
}

function remove(row: SourceRow, call: Call): void {
  call.db.rows.sources.change(row.id, (source) => {
    source.is_deleted = true;
    source.default = false;
  });
}

const deleteMany: Behaviour = (call) => {
  const items = readItems(call, z.looseObject({ id: z.int() }));
  const rows = new Map(own(call).map((row) => [row.id, row]));
  const errors = items
    .filter(({ input }) => !rows.has(input.id))
    .map(({ requestId }) => ({
      request_id: requestId,
      // One object here, where validation has a list.
      errors: { code: 'EntityNotFound', path: 'id', detail: 'Source not found.' },
    }));
  if (errors.length > 0) throw new Problem(400, 'Request validation failed', { errors });
  for (const { input } of items) {
    const row = rows.get(input.id);
    if (row) remove(row, call);
  }
  return nothing;
};

/** How the sandbox plays sources of leads. */
export const sources: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.sources,
    list: own,
    visible: (call) => {
      const client = clientOf(call);
      return (row) => row.client_id === client && !row.is_deleted;
    },
    view,
    href,
    create: {
      schema: sourceCreate,
      check: (input, call) => [
        ...checkPipeline(input, call),
        ...(own(call).some(({ external_id }) => external_id === input.external_id)
          ? [
              {
                code: 'NotUnique',
                path: 'external_id',
                detail: 'There is a source with this external_id already.',
              },
            ]
          : []),
      ],
      room(call, more) {
        if (own(call).length + more > mostSources)
          throw new Problem(400, `An integration has at most ${mostSources} sources`);
      },
      unique: ({ external_id }) => ({ path: 'external_id', value: external_id }),
      add,
    },
    update: { schema: sourceUpdate, check: checkPipeline, edit },
    remove,
  }),
  methods: { deleteMany },
};
