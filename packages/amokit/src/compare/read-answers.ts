import { isAmoError } from '@amokit/client';
import type { AccountClient } from '../pull/open-account.ts';
import type { HarmlessRead } from './harmless-reads.ts';
import { addShape, emptyShape, type Shape } from './shape.ts';

/** What an account answered to one read: its status and its shape. */
export interface ReadAnswer {
  readonly status: number;
  /** Absent where there was no body. */
  readonly shape?: Shape;
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** Enough to meet most keys, and little to send. */
const limit = 50;

function itemsOf(body: unknown, key: string | undefined): readonly Item[] {
  if (!isItem(body) || key === undefined || !isItem(body._embedded)) return [];
  const items = body._embedded[key];
  return Array.isArray(items) ? items.filter(isItem) : [];
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w-]+$/.test(value));

/** The path with the ids of items that lists have answered with; undefined while one is missing. */
function filled(path: string, firsts: ReadonlyMap<string, Item>): string | undefined {
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) continue;
    // A list stands where its items do, with the placeholders of its own path.
    const first = firsts.get(path.split('/').slice(0, at).join('/'));
    const id = first?.[name] ?? first?.id ?? first?.key;
    if (!isPlain(id)) return undefined;
    parts[at] = String(id);
  }
  return parts.join('/');
}

function queryOf(read: HarmlessRead, firsts: ReadonlyMap<string, Item>) {
  const about = read.about && firsts.get(read.about)?.id;
  return {
    ...(read.isPaged && { limit }),
    ...(read.with.length > 0 && { with: read.with.join(',') }),
    ...(isPlain(about) && { filter: { entity_id: [about] } }),
  };
}

async function answerOf(
  crm: AccountClient,
  read: HarmlessRead,
  path: string,
  firsts: Map<string, Item>,
): Promise<ReadAnswer | undefined> {
  const { host } = read;
  try {
    const query = queryOf(read, firsts);
    const body = await crm.request({ method: 'GET', path, query, ...(host && { host }) });
    if (body === undefined) return { status: 204 };
    const [first] = itemsOf(body, read.key);
    if (first && !firsts.has(read.path)) firsts.set(read.path, first);
    return { status: 200, shape: addShape(emptyShape(), body) };
  } catch (error) {
    if (!isAmoError(error) || isAmoError(error, 'UNAUTHORIZED', 'BANNED', 'RATE_LIMITED'))
      throw error;
    const status = 'status' in error ? error.status : undefined;
    if (typeof status === 'number') return { status };
    // The drive is a host of its own, which may be closed while the account is open.
    if (host) return undefined;
    throw error;
  }
}

/**
 * Sends reads to an account; those of one item follow the lists in which it is found. Reads whose
 * ids nobody tells are not in the answer.
 */
export async function readAnswers(
  crm: AccountClient,
  reads: readonly HarmlessRead[],
): Promise<ReadonlyMap<string, ReadAnswer>> {
  const answers = new Map<string, ReadAnswer>();
  const firsts = new Map<string, Item>();
  let waiting = reads;
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    const left: HarmlessRead[] = [];
    for (const read of waiting) {
      const path = filled(read.path, firsts);
      const isReady = !read.about || firsts.has(read.about);
      if (path === undefined || !isReady) {
        left.push(read);
        continue;
      }
      const answer = await answerOf(crm, read, path, firsts);
      if (answer) answers.set(read.path, answer);
    }
    waiting = left;
  }
  return answers;
}
