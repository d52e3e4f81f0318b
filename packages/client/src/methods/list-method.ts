import type { Endpoint } from '@amokit/contract';
import type { CallOptions } from '../transport/call.ts';
import type { Transport } from '../transport/transport.ts';
import { optionsOf } from './call-options.ts';
import { isAsked, writeQuery } from './list-query.ts';
import { iterateItems, iteratePages, type Page } from './page.ts';
import { splitArgs } from './path.ts';
import { readList } from './read-list.ts';

/** A method that reads a list, with `each` and `pages` beside it. */
export function createListMethod(endpoint: Endpoint, path: string, transport: Transport) {
  const fetchWith = (args: readonly unknown[]) => {
    const { path: full, rest } = splitArgs(path, args);
    const query = writeQuery(endpoint, isAsked(rest[0]) ? rest[0] : {});
    return (options: CallOptions): Promise<Page<unknown>> =>
      readList(transport, endpoint, full, query, options);
  };
  const optionsIn = (args: readonly unknown[]): CallOptions =>
    optionsOf(splitArgs(path, args).rest[1]);

  async function* pages(...args: unknown[]): AsyncGenerator<Page<unknown>, void, undefined> {
    yield* iteratePages(fetchWith(args), optionsIn(args));
  }
  return Object.assign(async (...args: unknown[]) => fetchWith(args)(optionsIn(args)), {
    pages,
    each: (...args: unknown[]) => iterateItems(pages(...args)),
  });
}
