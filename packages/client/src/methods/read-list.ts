import type { Endpoint } from '@amokit/contract';
import { isRecord, textOf } from '../json.ts';
import type { CallOptions } from '../transport/call.ts';
import { type Answer, answerError } from '../transport/read-answer.ts';
import type { Transport } from '../transport/transport.ts';
import type { Page } from './page.ts';

/** One page of a list, and from it the way to its neighbours. */
export async function readList(
  transport: Transport,
  endpoint: Endpoint,
  path: string,
  query: string,
  options: CallOptions,
): Promise<Page<unknown>> {
  const answer = await transport.send({
    ...options,
    method: endpoint.method,
    callers: endpoint.callers,
    path,
    query,
  });
  const body = isRecord(answer.body) ? answer.body : {};
  const links = isRecord(body._links) ? body._links : {};

  const neighbour = (name: 'next' | 'prev'): string | undefined => {
    const link = links[name];
    const href = isRecord(link) ? textOf(link.href) : undefined;
    if (href === undefined) return undefined;
    // Only the query of the link is used: a link to another host must not get our token.
    const its = href.includes('?') ? href.slice(href.indexOf('?') + 1).replace(/#.*/, '') : '';
    if (its === query)
      throw answerError('shape', answer.request, answer.response, `its ${name} is itself`);
    return its;
  };
  const next = neighbour('next');
  const prev = neighbour('prev');

  const go = async (
    to: string | undefined,
    more: CallOptions = options,
  ): Promise<Page<unknown> | null> =>
    to === undefined ? null : readList(transport, endpoint, path, to, more);

  return {
    items: itemsOf(answer, endpoint.key),
    page: numberOf(body._page) ?? (Number(new URLSearchParams(query).get('page')) || 1),
    total: numberOf(body._total_items),
    pageCount: numberOf(body._page_count),
    hasNext: next !== undefined,
    hasPrev: prev !== undefined,
    next: (more) => go(next, more),
    prev: (more) => go(prev, more),
  };
}

/** The items under `_embedded.<key>`; an answer without a body has none. */
export function itemsOf({ body, request, response }: Answer, key: string | undefined): unknown[] {
  if (body === undefined) return [];
  if (isRecord(body) && key !== undefined) {
    const embedded = body._embedded;
    if (isRecord(embedded) && Array.isArray(embedded[key])) return embedded[key];
    // An empty object comes as an empty array.
    if (Array.isArray(embedded) && embedded.length === 0) return [];
  }
  throw answerError('shape', request, response, `no _embedded.${key}`);
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;
