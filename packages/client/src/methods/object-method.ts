import type { Endpoint } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { writeQuery } from './list-query.ts';
import { splitArgs } from './path.ts';
import { itemsOf } from './read-list.ts';
import { objectOf, readItem } from './read-object.ts';

/** Kinds and answers that are one flat object. */
const flat: ReadonlySet<string> = new Set(['flat', 'createOne', 'updateOne', 'object']);

const isRead = ({ kind }: Endpoint): boolean => kind === 'item' || kind === 'flat';

const takesBody = ({ kind, body }: Endpoint): boolean =>
  body !== undefined || kind === 'createOne' || kind === 'updateOne' || kind === 'deleteMany';

/** A method that is answered by one object, by some, or by nothing. */
export function createObjectMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const hasQuery = isRead(endpoint);
  const hasBody = takesBody(endpoint);
  return async (...args: unknown[]): Promise<unknown> => {
    const { path: full, rest } = splitArgs(path, args);
    const [given] = rest;
    const call = {
      ...optionsOf(rest[hasQuery || hasBody ? 1 : 0]),
      method: endpoint.method,
      callers: endpoint.callers,
      path: full,
      query: hasQuery ? writeQuery(endpoint, given) : '',
    };
    if (endpoint.kind === 'item') return readItem(transport, call);
    const items: unknown[] = [];
    // Links and deletions can be repeated without harm, so that a long list is simply cut.
    for (const body of hasBody ? bodiesOf(endpoint, given) : [undefined]) {
      const answer = await transport.send({ ...call, body });
      if (flat.has(endpoint.answers ?? endpoint.kind)) return objectOf(answer);
      if (endpoint.answers === 'items') items.push(...itemsOf(answer, endpoint.key));
    }
    return endpoint.answers === 'items' ? items : undefined;
  };
}

/** The bodies of the requests that a call needs: one, unless there are more items than one takes. */
function bodiesOf({ method, path, batch, kind }: Endpoint, given: unknown): unknown[] {
  const isMany = kind === 'deleteMany';
  if (!Array.isArray(given)) {
    if (isMany || typeof given !== 'object' || given === null)
      throw new AmoUsageError(`${method} ${path} needs ${isMany ? 'an array of ids' : 'a body'}`);
    return [given];
  }
  const size = batch?.advised ?? 50;
  const items = isMany ? given.map((id) => (isRecord(id) ? id : { id })) : given;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
