import type { Envelope } from '@amokit/contract';
import type { Call } from './call.ts';

export interface ListPage {
  readonly key: string;
  readonly items: readonly unknown[];
  readonly more: boolean;
  /** All items of the list, where the form tells their number. */
  readonly total?: number;
}

const link = (href: string) => ({ href });

/** The same request at another page, as the caller wrote it. */
function at(call: Call, page: number): string {
  const params = new URLSearchParams(call.search);
  params.set('page', String(page));
  params.set('limit', String(call.query.limit));
  return `${call.origin}${call.path}?${params.toString()}`;
}

/** Puts a list into its envelope. */
export function envelope(call: Call, form: Envelope, list: ListPage): Record<string, unknown> {
  const { key, items, more, total = items.length } = list;
  const { page, limit } = call.query;
  const asked = call.search ? `${call.origin}${call.path}?${call.search}` : call.origin + call.path;
  const _embedded = { [key]: items };
  if (form === 'total_only') return { _total_items: total, _embedded };
  if (form === 'total') return { _total_items: total, _links: { self: link(asked) }, _embedded };
  if (form === 'links') return { _links: { self: link(asked) }, _embedded };
  const _links = {
    self: link(asked),
    ...(more && { next: link(at(call, page + 1)) }),
    ...(page > 1 && { first: link(at(call, 1)), prev: link(at(call, page - 1)) }),
  };
  if (form === 'count') return { _count: total, _links, _embedded };
  if (form === 'page') return { _page: page, _links, _embedded };
  const pages = Math.max(1, Math.ceil(total / limit));
  return { _total_items: total, _page: page, _page_count: pages, _links, _embedded };
}
