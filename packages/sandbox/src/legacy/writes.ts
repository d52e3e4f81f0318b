import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { idsOf, isRecord, type Loose, numberOf, recordsOf, textOf } from './loose.ts';
import { itemProblem } from './v4.ts';

/** So many items a write has at most. */
const most = 500;

export interface Done extends Written {
  /** What the item was called by its writer, or its place. */
  readonly request_id: number | string;
  readonly isNamed: boolean;
}

/** What came of the items of one of `add`, `update` and `delete`. */
export interface Outcome {
  readonly done: readonly Done[];
  /** By the id of the item, or by its place where it has none. */
  readonly errors: Readonly<Record<string, string>>;
}

export type Outcomes = Readonly<Partial<Record<'add' | 'update' | 'delete', Outcome>>>;

const told = (error: unknown): string =>
  error instanceof Refused ? error.message : itemProblem(error);

const requestId = ({ request_id: id }: Loose): number | string | undefined =>
  numberOf(id) ?? textOf(id);

type Work = (item: Loose, id: number) => Promise<Written>;

async function each(items: readonly Loose[], work: Work): Promise<Outcome> {
  const done: Done[] = [];
  const errors: Record<string, string> = {};
  for (const [at, item] of items.entries()) {
    const id = numberOf(item.id);
    try {
      const name = requestId(item);
      const written = await work(item, id ?? 0);
      done.push({ ...written, request_id: name ?? at, isNamed: name !== undefined });
    } catch (error) {
      errors[String(id ?? at)] = told(error);
    }
  }
  return { done, errors };
}

/**
 * Does what a write asks for: `add`, `update` and `delete` in one request. Items that can not be
 * done are told; the others are.
 *
 * @throws {Problem} 400 where there is nothing to do, too much, or a field that is not there
 */
export async function write<R>(
  call: Call,
  entity: LegacyEntity<R>,
  body: unknown,
): Promise<Outcomes> {
  if (!isRecord(body)) throw new Problem(400, 'Request body should be an object');
  const { add, update, remove, check } = entity;
  const added = add ? recordsOf(body.add) : [];
  const changed = update ? recordsOf(body.update) : [];
  const gone = remove ? idsOf(body.delete) : [];
  const count = added.length + changed.length + gone.length;
  if (count === 0) throw new Problem(400, 'Request data can not be empty');
  if (count > most)
    throw new Problem(400, `Too many items in one request: ${count}, at most ${most}`);
  for (const item of [...added, ...changed]) check?.(call, item);
  return {
    ...(add && added.length > 0 && { add: await each(added, (item) => add(call, item)) }),
    ...(update &&
      changed.length > 0 && {
        update: await each(changed, (item, id) => update(call, item, id)),
      }),
    ...(remove &&
      gone.length > 0 && {
        delete: await each(
          gone.map((id) => ({ id })),
          async (_item, id) => {
            await remove(call, id);
            return { id };
          },
        ),
      }),
  };
}
