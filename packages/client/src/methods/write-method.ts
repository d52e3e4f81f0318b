import type { Endpoint } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { splitArgs } from './path.ts';
import { answersOf, type WriteOptions, writeItems } from './write-items.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** A method that writes items, with `settled` beside it. */
export function createWriteMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const settled = async (...args: unknown[]): Promise<WriteOutcome<unknown>[]> => {
    const { path: full, rest } = splitArgs(path, args);
    const [items, options] = rest;
    if (!Array.isArray(items))
      throw new AmoUsageError(
        `${endpoint.method} ${full} takes an array; for one item there is ${endpoint.kind}One()`,
      );
    return writeItems(
      transport,
      endpoint,
      full,
      items,
      optionsOf<WriteOptions<unknown, unknown>>(options),
    );
  };
  return Object.assign(
    async (...args: unknown[]) => answersOf(await settled(...args), endpoint, path),
    { settled },
  );
}

/** A method that writes one item through an endpoint that takes many. */
export function createWriteOneMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const isUpdate = endpoint.kind === 'update';
  return async (...args: unknown[]): Promise<unknown> => {
    const { path: full, rest } = splitArgs(path, args);
    const [first, second, third] = rest;
    const outcomes = await writeItems(
      transport,
      endpoint,
      full,
      [isUpdate && isRecord(second) ? { ...second, id: first } : first],
      optionsOf(isUpdate ? third : second),
    );
    return answersOf(outcomes, endpoint, full)[0];
  };
}
