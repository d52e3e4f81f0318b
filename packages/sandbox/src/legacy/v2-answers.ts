import { type Answer, nothing, ok } from '../api/answer.ts';
import type { AsyncBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import type { LegacyEntity } from './entity.ts';
import { write } from './writes.ts';

/** Links of `/api/v2` are paths, and say their verb. */
export const linkTo = (href: string, method = 'get') => ({ self: { href, method } });

/** With these an old client says who it is: no link repeats them. */
const secret = /^(?:USER_LOGIN|USER_HASH|login|api_key)=/i;

/** The link of an answer to itself. */
export function ownLink({ path: own, search, endpoint }: Call, path = own) {
  const query = search.split('&').filter((part) => part && !secret.test(part));
  const href = query.length > 0 ? `${path}?${query.join('&')}` : path;
  return linkTo(href, endpoint.method === 'GET' ? 'get' : 'post');
}

/** Items in the envelope of `/api/v2`, or 204 where there are none. */
export function v2Items(
  call: Call,
  items: readonly unknown[] | Readonly<Record<string, unknown>>,
): Answer {
  const isEmpty = Object.keys(items).length === 0;
  if (isEmpty && call.endpoint.method === 'GET') return nothing;
  return ok({ _links: ownLink(call), _embedded: { items } });
}

/** How `/api/v2/<name>` answers reads and writes of an entity. */
export function v2Behaviours<R>(entity: LegacyEntity<R>): {
  readonly list: AsyncBehaviour;
  readonly set: AsyncBehaviour;
} {
  const href = (id: unknown) => `/api/v2/${entity.name}?id=${String(id)}`;
  return {
    async list(call) {
      const items = entity.rows(call).map((row) => {
        const shown = entity.view(row, call);
        return { ...shown, _links: linkTo(href(shown.id)) };
      });
      return v2Items(call, items);
    },
    async set(call) {
      const outcomes = await write(call, entity, call.body);
      const items = Object.values(outcomes).flatMap(({ done }) =>
        done.map(({ request_id, isNamed, ...item }) => ({
          ...item,
          ...(isNamed && { request_id }),
          _links: linkTo(href(item.id)),
        })),
      );
      const errors = Object.fromEntries(
        Object.entries(outcomes).flatMap(([action, outcome]) =>
          Object.keys(outcome.errors).length > 0 ? [[action, outcome.errors]] : [],
        ),
      );
      const hasErrors = Object.keys(errors).length > 0;
      return ok({
        _links: ownLink(call),
        _embedded: { items, ...(hasErrors && { errors }) },
      });
    },
  };
}
