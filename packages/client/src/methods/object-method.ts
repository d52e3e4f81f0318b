import type { Endpoint } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { isAsked, writeQuery } from './list-query.ts';
import { splitArgs } from './path.ts';
import { itemsOf } from './read-list.ts';
import { objectOf, readItem } from './read-object.ts';

/** What stands between the ids and the options of a call. */
type Argument = 'query' | 'body' | 'ids' | 'nothing';

function argumentOf({ kind, body }: Endpoint): Argument {
  if (kind === 'item' || kind === 'flat') return 'query';
  if (kind === 'createOne' || kind === 'updateOne') return 'body';
  if (kind === 'deleteMany') return 'ids';
  return body === undefined ? 'nothing' : 'body';
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
      query: argument === 'query' && isAsked(given) ? writeQuery(endpoint, given) : '',
      body: bodyOf(argument, given, `${endpoint.method} ${full}`),
    };
    if (endpoint.kind === 'item') return readItem(transport, call);
    const answer = await transport.send(call);
    if (endpoint.kind === 'flat' || endpoint.kind === 'createOne' || endpoint.kind === 'updateOne')
      return objectOf(answer);
    if (endpoint.answers === 'object') return objectOf(answer);
    if (endpoint.answers === 'items') return itemsOf(answer, endpoint.key);
    if (endpoint.answers === 'array') return Array.isArray(answer.body) ? answer.body : [];
    return undefined;
  };
}

function bodyOf(argument: Argument, given: unknown, where: string): unknown {
  if (argument === 'body') {
    if (typeof given === 'object' && given !== null) return given;
    throw new AmoUsageError(`${where} needs a body; nothing was sent`);
  }
  if (argument !== 'ids') return undefined;
  if (!Array.isArray(given) || given.length === 0)
    throw new AmoUsageError(`${where} needs an array of ids; nothing was sent`);
  return given.map((id: unknown) => (isRecord(id) ? id : { id }));
}
