import type { Endpoint } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { writeQuery } from './list-query.ts';
import { splitArgs } from './path.ts';
import { itemsOf } from './read-list.ts';
import { objectOf, readItem } from './read-object.ts';

/** What stands between the ids and the options of a call. */
type Argument = 'query' | 'a body' | 'an array of ids' | 'nothing';

/** Kinds and answers that are one flat object. */
const flat: ReadonlySet<string> = new Set(['flat', 'createOne', 'updateOne', 'object']);

function argumentOf({ kind, body }: Endpoint): Argument {
  if (kind === 'item' || kind === 'flat') return 'query';
  if (kind === 'createOne' || kind === 'updateOne') return 'a body';
  if (kind === 'deleteMany') return 'an array of ids';
  return body === undefined ? 'nothing' : 'a body';
}

/** A method that is answered by one object, by some, or by nothing. */
export function createObjectMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const argument = argumentOf(endpoint);
  return async (...args: unknown[]): Promise<unknown> => {
    const { path: full, rest } = splitArgs(path, args);
    const [given] = rest;
    const call = {
      ...optionsOf(argument === 'nothing' ? given : rest[1]),
      method: endpoint.method,
      callers: endpoint.callers,
      path: full,
      query: argument === 'query' ? writeQuery(endpoint, given) : '',
    };
    if (endpoint.kind === 'item') return readItem(transport, call);
    const items: unknown[] = [];
    // Links and deletions can be repeated without harm, so that a long list is simply cut.
    for (const body of bodiesOf(endpoint, argument, given, full)) {
      const answer = await transport.send({ ...call, body });
      if (flat.has(endpoint.answers ?? endpoint.kind)) return objectOf(answer);
      if (endpoint.answers === 'items') items.push(...itemsOf(answer, endpoint.key));
    }
    return endpoint.answers === 'items' ? items : undefined;
  };
}

/** The bodies of the requests that a call needs: one, unless there are more items than one takes. */
function bodiesOf(
  { method, batch, kind }: Endpoint,
  argument: Argument,
  given: unknown,
  path: string,
): unknown[] {
  if (argument === 'query' || argument === 'nothing') return [undefined];
  const isList = Array.isArray(given);
  if (!isList && (kind === 'deleteMany' || !isRecord(given)))
    throw new AmoUsageError(`${method} ${path} needs ${argument}`);
  if (!isList) return [given];
  const size = batch?.advised ?? 50;
  const items = kind === 'deleteMany' ? given.map((id) => (isRecord(id) ? id : { id })) : given;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
