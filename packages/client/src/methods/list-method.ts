import type { Endpoint } from '@amokit/contract';
import type { CallOptions } from '../transport/call.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { writeQuery } from './list-query.ts';
import { iterateItems, iteratePages, type Page } from './page.ts';
import { splitArgs } from './path.ts';
import { readList } from './read-list.ts';

/** A method that reads a list, with `each` and `pages` beside it. */
export function createListMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const prepare = (args: readonly unknown[]) => {
    const { path: full, rest } = splitArgs(path, args);
    const query = writeQuery(endpoint, rest[0]);
    return {
      options: optionsOf<CallOptions>(rest[1]),
      fetchFirst: (options: CallOptions) => readList(transport, endpoint, full, query, options),
    };
  };

  async function* pages(...args: unknown[]): AsyncGenerator<Page<unknown>, void, undefined> {
    const { options, fetchFirst } = prepare(args);
    yield* iteratePages(fetchFirst, options);
  }
  const list = async (...args: unknown[]): Promise<Page<unknown>> => {
    const { options, fetchFirst } = prepare(args);
    return fetchFirst(options);
  };
  return Object.assign(list, {
    pages,
    each: (...args: unknown[]) => iterateItems(pages(...args)),
  });
}
