import type { EndpointKind } from '@amokit/contract';
import type { z } from 'zod';
import type { Collection, Row } from '../store/collection.ts';
import { type Answer, nothing, ok, self } from './answer.ts';
import type { Behaviour } from './behaviour.ts';
import { type Call, idParam } from './call.ts';
import { envelope } from './envelope.ts';
import { type FieldProblem, type ItemProblems, invalid, Problem } from './problem.ts';
import { cellOf, type Keep, type Matches, matchesKey, takePage } from './select.ts';
import { repeated, type Unique } from './unique.ts';
import { readItems, readOne, type WrittenItem } from './validate.ts';

/** What a service says of its rows, so that its usual endpoints follow. */
export interface Resource<R extends Row, C extends z.ZodType, U extends z.ZodType> {
  readonly rows: (call: Call) => Collection<R>;
  /** The rows of the list, where they are not simply all rows of the collection. */
  readonly list?: (call: Call) => Iterable<R>;
  /** The row of the path; by default that of `{id}`. */
  readonly find?: (call: Call) => R | undefined;
  /** The id of a row as its own write names it; by default the number in the path. */
  readonly idOf?: (row: R) => number | string;
  /** The row that an item of a batch names; by default that of its `id`. */
  readonly named?: (id: number, call: Call) => R | undefined;
  /** What may not be seen is not there. `undefined` = everything may be seen. */
  readonly visible?: (call: Call) => Keep<R> | undefined;
  /** The entity as the API shows it. */
  readonly view: (row: R, call: Call) => Record<string, unknown>;
  readonly href: (row: R, call: Call) => string;
  /** How filters are judged that are not simply a key of the row. */
  readonly filters?: Readonly<Record<string, (call: Call) => Matches<R>>>;
  /** Whether the full-text `query`, in lower case, finds a row. */
  readonly found?: (row: R, wanted: string, call: Call) => boolean;
  /** What a short answer to a write has beside `request_id` and `_links`. */
  readonly short?: (row: R, isNew: boolean) => Record<string, unknown>;
  readonly create?: {
    readonly schema: C;
    readonly check?: (input: z.output<C>, call: Call) => readonly FieldProblem[];
    /** Throws where so many more do not fit: a batch is taken whole, or not at all. */
    readonly room?: (call: Call, more: number) => void;
    /** What no two items of a batch may share: the key, and what stands there. */
    readonly unique?: (input: z.output<C>) => Unique | undefined;
    readonly add: (input: z.output<C>, call: Call) => R;
  };
  readonly update?: {
    readonly schema: U;
    readonly check?: (input: z.output<U>, call: Call, row: R) => readonly FieldProblem[];
    readonly edit: (row: R, input: z.output<U>, call: Call) => void;
  };
  /** Throws where a row must stay. */
  readonly remove?: (row: R, call: Call) => void;
}

function ordered<R extends Row>(call: Call, rows: Iterable<R> | undefined, all: Collection<R>) {
  const { order } = call.query;
  if (!order) return rows ?? all.values();
  const value = (row: R) => {
    const found = cellOf(row, order.field);
    return typeof found === 'string' || typeof found === 'number' ? found : 0;
  };
  if (!rows) {
    const sorted = all.sorted(order.field, value);
    return order.descending ? backwards(sorted) : sorted;
  }
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0));
}

function* backwards<R>(rows: readonly R[]): Iterable<R> {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row) yield row;
  }
}

/** All that a row must pass to be in the list; `undefined` when everything is. */
function keeper<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  call: Call,
): Keep<R> | undefined {
  const tests: Keep<R>[] = [];
  const visible = resource.visible?.(call);
  if (visible) tests.push(visible);
  for (const [key, filter] of call.query.filters) {
    const matches = resource.filters?.[key]?.(call) ?? matchesKey<R>(key);
    tests.push((row) => matches(row, filter));
  }
  const wanted = call.query.search?.toLowerCase();
  const { found } = resource;
  if (wanted && found) tests.push((row) => found(row, wanted, call));
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row));
}

const count = <R>(rows: Iterable<R>, keep: Keep<R> | undefined): number => {
  let total = 0;
  for (const row of rows) if (!keep || keep(row)) total += 1;
  return total;
};

function list<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
): Behaviour {
  return (call) => {
    const form = call.endpoint.envelope ?? 'page';
    const paged = form !== 'total' && form !== 'total_only';
    const all = resource.rows(call);
    const rows = ordered(call, resource.list?.(call), all);
    const keep = keeper(resource, call);
    const { page, limit } = paged ? call.query : { page: 1, limit: Number.POSITIVE_INFINITY };
    const found = takePage(rows, keep, page, limit);
    if (found.rows.length === 0) return nothing;
    const total =
      form === 'page_count'
        ? count(resource.list?.(call) ?? all.values(), keep)
        : found.rows.length;
    const items = found.rows.map((row) => resource.view(row, call));
    return ok(envelope(call, form, { key: keyOf(call), items, more: found.more, total }));
  };
}

const keyOf = (call: Call): string => call.endpoint.key ?? 'items';

function findRow<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  call: Call,
): R | undefined {
  const row = resource.find ? resource.find(call) : resource.rows(call).get(idParam(call, 'id'));
  return row && (resource.visible?.(call)?.(row) ?? true) ? row : undefined;
}

const gone = (call: Call) => new Problem(404, `Not found: ${call.path}`);

/** What one item of a write answers. */
function written<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  call: Call,
  row: R,
  { requestId, isNew }: { readonly requestId: string; readonly isNew: boolean },
): Record<string, unknown> {
  if (!resource.short || call.endpoint.echo === 'full')
    return { ...resource.view(row, call), request_id: requestId };
  return {
    ...resource.short(row, isNew),
    request_id: requestId,
    _links: self(resource.href(row, call)),
  };
}

function writeAnswer(call: Call, items: readonly Record<string, unknown>[]): Answer {
  const form = call.endpoint.envelope ?? 'links';
  const list = { key: keyOf(call), items, more: false };
  return ok(envelope(call, form, list), call.endpoint.success ?? 200);
}

function create<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  writes: NonNullable<Resource<R, C, U>['create']>,
): Behaviour {
  return (call) => {
    const items = readItems(call, writes.schema);
    writes.room?.(call, items.length);
    const repeats = repeated<z.output<C>>((input) => writes.unique?.(input));
    refuse(items, (item) => [...(writes.check?.(item.input, call) ?? []), ...repeats(item.input)]);
    const answers = items.map(({ input, requestId }) =>
      written(resource, call, writes.add(input, call), { requestId, isNew: true }),
    );
    return writeAnswer(call, answers);
  };
}

function refuse<T>(
  items: readonly WrittenItem<T>[],
  check: (item: WrittenItem<T>) => readonly FieldProblem[],
): void {
  const problems: ItemProblems[] = [];
  for (const item of items) {
    const errors = check(item);
    if (errors.length > 0) problems.push({ request_id: item.requestId, errors });
  }
  if (problems.length > 0) throw invalid(problems);
}

const notFound: FieldProblem = { code: 'EntityNotFound', path: 'id', detail: 'Entity not found.' };

function update<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  writes: NonNullable<Resource<R, C, U>['update']>,
): Behaviour {
  const rowOf = (input: unknown, call: Call): R | undefined => {
    const id = typeof input === 'object' && input !== null ? cellOf(input, 'id') : undefined;
    if (typeof id !== 'number') return undefined;
    const row = resource.named ? resource.named(id, call) : resource.rows(call).get(id);
    return row && (resource.visible?.(call)?.(row) ?? true) ? row : undefined;
  };
  return (call) => {
    const items = readItems(call, writes.schema);
    refuse(items, ({ input }) => {
      const row = rowOf(input, call);
      return row ? (writes.check?.(input, call, row) ?? []) : [notFound];
    });
    const answers = items.flatMap(({ input, requestId }) => {
      const row = rowOf(input, call);
      if (!row) return [];
      resource.rows(call).change(row.id, (found) => writes.edit(found, input, call));
      return [written(resource, call, row, { requestId, isNew: false })];
    });
    return writeAnswer(call, answers);
  };
}

function updateOne<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  resource: Resource<R, C, U>,
  writes: NonNullable<Resource<R, C, U>['update']>,
): Behaviour {
  return (call) => {
    const row = findRow(resource, call);
    if (!row) throw gone(call);
    const id = resource.idOf?.(row) ?? Number(call.params.id);
    const item = readOne(call, writes.schema, Number.isNaN(id) ? {} : { id });
    refuse([item], ({ input }) => writes.check?.(input, call, row) ?? []);
    resource.rows(call).change(row.id, (found) => writes.edit(found, item.input, call));
    return ok(
      written(resource, call, row, { requestId: item.requestId, isNew: false }),
      call.endpoint.success ?? 200,
    );
  };
}

/**
 * The usual endpoints of a service, made from what it says of its rows: lists with filters, order
 * and pages, single items, writes of many and of one, deletion.
 */
export function resource<R extends Row, C extends z.ZodType, U extends z.ZodType>(
  of: Resource<R, C, U>,
): Partial<Record<EndpointKind, Behaviour>> {
  const { create: creates, update: updates, remove } = of;
  return {
    list: list(of),
    item(call) {
      const row = findRow(of, call);
      if (row) return ok(of.view(row, call));
      if (call.endpoint.missing === 404) throw gone(call);
      return nothing;
    },
    ...(creates && {
      create: create(of, creates),
      createOne(call: Call) {
        const item = readOne(call, creates.schema);
        creates.room?.(call, 1);
        refuse([item], ({ input }) => creates.check?.(input, call) ?? []);
        const row = creates.add(item.input, call);
        return ok(
          written(of, call, row, { requestId: item.requestId, isNew: true }),
          call.endpoint.success ?? 200,
        );
      },
    }),
    ...(updates && { update: update(of, updates), updateOne: updateOne(of, updates) }),
    ...(remove && {
      deleteOne(call: Call) {
        const row = findRow(of, call);
        if (!row) throw gone(call);
        remove(row, call);
        return nothing;
      },
    }),
  };
}
