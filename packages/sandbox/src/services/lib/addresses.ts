import type { Call } from '../../api/call.ts';
import type { CardType } from '../../store/rows.ts';

/** The address of an entity in the API, on the host that the caller used. */
export const hrefOf = (call: Call, entity: CardType | 'users' | 'leads/pipelines', id: number) =>
  `${call.origin}/api/v4/${entity}/${id}`;

/** A nested entity: its id and its address. */
export const referenceTo = (call: Call, entity: CardType, id: number) => ({
  id,
  _links: { self: { href: hrefOf(call, entity, id) } },
});
