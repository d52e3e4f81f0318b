import { ok } from '../api/answer.ts';
import type { AsyncBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { statusesOf } from '../services/lib/stages.ts';
import { pipelines as service } from '../services/pipelines.ts';
import { statuses } from '../services/statuses.ts';
import type { PipelineRow } from '../store/rows.ts';
import { asked, listing } from './listing.ts';
import { flagOf, isRecord, type Loose, listOf, numberOf, textOf } from './loose.ts';
import { inResponse, requestOf } from './private-answers.ts';
import { linkTo, v2Items } from './v2-answers.ts';
import { onlyItem, v4 } from './v4.ts';

const statusViews = ({ db }: Call, pipeline: number) =>
  Object.fromEntries(
    statusesOf(db, pipeline).map(({ status_id, name, color, sort, is_editable }) => [
      String(status_id),
      { id: status_id, name, color, sort, is_editable },
    ]),
  );

const rows = (call: Call): readonly PipelineRow[] => {
  const wanted = asked(listing(call).raw.id);
  return [...call.db.rows.pipelines.values()]
    .filter(({ id, is_archive }) => !is_archive && (!wanted || wanted.has(id)))
    .sort((a, b) => a.sort - b.sort);
};

/** Pipelines by their ids, with their statuses by theirs, as `/api/v2` shows them. */
export const pipelineViews = (call: Call, shown = rows(call)) =>
  Object.fromEntries(
    shown.map((row) => [
      String(row.id),
      {
        id: row.id,
        name: row.name,
        sort: row.sort,
        is_main: row.is_main,
        statuses: statusViews(call, row.id),
        _links: linkTo(`/api/v2/pipelines?id=${row.id}`),
      },
    ]),
  );

/** The same as `/private` shows it. */
export const oldPipelineViews = (call: Call, shown = rows(call)) =>
  Object.fromEntries(
    shown.map((row) => [
      String(row.id),
      {
        id: row.id,
        value: row.id,
        label: row.name,
        name: row.name,
        sort: row.sort,
        is_main: row.is_main,
        statuses: Object.fromEntries(
          statusesOf(call.db, row.id).map(({ status_id, name, color, sort, is_editable }) => [
            String(status_id),
            {
              id: status_id,
              name,
              color,
              sort,
              editable: is_editable ? 'Y' : 'N',
              pipeline_id: row.id,
            },
          ]),
        ),
      },
    ]),
  );

/** `GET /api/v2/pipelines`: an object, not a list. */
export const v2Pipelines: AsyncBehaviour = async (call) => v2Items(call, pipelineViews(call));

export const oldPipelines: AsyncBehaviour = async (call) =>
  inResponse(call, { pipelines: oldPipelineViews(call) });

const entriesOf = (value: unknown): readonly (readonly [string, Loose])[] => {
  const pairs = Array.isArray(value)
    ? value.map((item, at): [string, unknown] => [String(at), item])
    : Object.entries(isRecord(value) ? value : {});
  return pairs.flatMap(([key, item]) => (isRecord(item) ? [[key, item] as const] : []));
};

const statusInput = ({ name, color, sort }: Loose) => ({
  ...(textOf(name) && { name: textOf(name) }),
  ...(textOf(color) && { color: textOf(color) }),
  ...(numberOf(sort) !== undefined && { sort: numberOf(sort) }),
});

const toV4 = (item: Loose, fallback: { readonly sort?: number } = {}) => ({
  ...(textOf(item.name) !== undefined && { name: textOf(item.name) }),
  ...(numberOf(item.sort) !== undefined ? { sort: numberOf(item.sort) } : fallback),
  ...(flagOf(item.is_main) !== undefined && { is_main: flagOf(item.is_main) }),
});

/** A new pipeline; the system's own statuses come by themselves. */
async function add(call: Call, item: Loose): Promise<number> {
  const fresh = entriesOf(item.statuses).map(([, status]) => statusInput(status));
  const body = [
    {
      is_main: false,
      is_unsorted_on: true,
      ...toV4(item, { sort: (call.db.rows.pipelines.size() + 1) * 10 }),
      _embedded: { statuses: fresh },
    },
  ];
  return Number(onlyItem(await v4(call, service, 'create', { body }), 'pipelines').id);
}

/** Statuses with an id change, others are new. */
async function update(call: Call, item: Loose): Promise<number> {
  const id = numberOf(item.id) ?? 0;
  const params = { id: String(id) };
  const changes = toV4(item);
  if (Object.keys(changes).length > 0)
    await v4(call, service, 'updateOne', { params, body: changes });
  for (const [, status] of entriesOf(item.statuses)) {
    const status_id = numberOf(status.id);
    const body = statusInput(status);
    const pipeline = { pipeline_id: String(id) };
    if (status_id === undefined)
      await v4(call, statuses, 'create', { params: pipeline, body: [body] });
    else
      await v4(call, statuses, 'updateOne', {
        params: { ...pipeline, id: String(status_id) },
        body,
      });
  }
  return id;
}

/** `…/pipelines/set` */
export const setPipelines: AsyncBehaviour = async (call) => {
  const request = requestOf(call, 'pipelines');
  const { add: added, update: changed } = isRecord(request) ? request : {};
  const done = async (items: unknown, work: typeof add) => {
    const ids: number[] = [];
    for (const [, item] of entriesOf(items)) ids.push(await work(call, item));
    const views = oldPipelineViews(
      call,
      ids.flatMap((id) => call.db.rows.pipelines.get(id) ?? []),
    );
    return { pipelines: views, errors: [] };
  };
  return inResponse(call, {
    pipelines: {
      ...(added !== undefined && { add: await done(added, add) }),
      ...(changed !== undefined && { update: await done(changed, update) }),
    },
  });
};

/** `…/pipelines/delete`: `{ request: { id } }`, one or many. */
export const deletePipelines: AsyncBehaviour = async (call) => {
  const request = isRecord(call.body) && isRecord(call.body.request) ? call.body.request : {};
  const ids = [...(asked(request.id) ?? asked(listOf(request.id)) ?? [])];
  for (const id of ids) await v4(call, service, 'deleteOne', { params: { id: String(id) } });
  return ok({ response: { id: ids, server_time: call.now } });
};
