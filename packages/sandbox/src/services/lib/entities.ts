import type { Call } from '../../api/call.ts';
import { type Action, may } from '../../api/rights.ts';
import type { ElementRow } from '../../store/crm-rows.ts';
import type { Db } from '../../store/db.ts';
import type { CardRow, CardType } from '../../store/rows.ts';

/** What links can tie together. */
export type LinkType = CardType | 'catalog_elements';

const cardTypes: readonly CardType[] = ['leads', 'contacts', 'companies', 'customers'];

export const isCardType = (type: string | null | undefined): type is CardType =>
  cardTypes.some((one) => one === type);

export const isLinkType = (type: string | null | undefined): type is LinkType =>
  type === 'catalog_elements' || isCardType(type);

/** The card of an id, if it is there. */
export function cardOf(db: Db, type: CardType, id: number): CardRow | undefined {
  const row = db.rows[type].get(id);
  return row?.is_deleted ? undefined : row;
}

/** The row that a link may name. */
export function linkable(db: Db, type: LinkType, id: number): CardRow | ElementRow | undefined {
  if (type !== 'catalog_elements') return cardOf(db, type, id);
  const element = db.rows.elements.get(id);
  return element?.is_deleted ? undefined : element;
}

/** Whether the user of a call may do something with a row that links may name. */
export function mayTouch(
  call: Pick<Call, 'db' | 'user'>,
  type: LinkType,
  id: number,
  action: Action,
): boolean {
  const row = linkable(call.db, type, id);
  if (!row) return false;
  if ('catalog_id' in row || type === 'catalog_elements')
    return call.user.is_admin || call.user.rights.catalog_access;
  return may(call.user, type, action, row);
}

/** The words that events and hooks have for the entities. */
export const singular: Readonly<Record<string, string>> = {
  leads: 'lead',
  contacts: 'contact',
  companies: 'company',
  customers: 'customer',
  tasks: 'task',
};
