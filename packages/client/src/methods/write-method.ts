import type { Endpoint } from '@amokit/contract';
import { isRecord } from '../json.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { splitArgs } from './path.ts';
import { answersOf, writeItems } from './write-items.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** A method that writes items, with `settled` beside it. */
export function createWriteMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const settled = async (...args: unknown[]): Promise<WriteOutcome<unknown>[]> => {
    const { path: full, rest } = splitArgs(path, args);
    return writeItems(transport, endpoint, full, rest[0], optionsOf(rest[1]));
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
