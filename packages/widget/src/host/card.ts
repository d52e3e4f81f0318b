import { asId, at, crmPage } from './page-values.ts';

/** The card areas and the entities that they show, in the words of the API. */
const entityTypes = {
  lcard: 'leads',
  ccard: 'contacts',
  comcard: 'companies',
  cucard: 'customers',
} as const;

/** What a card shows, in the words of the API. */
export type CardEntityType = (typeof entityTypes)[keyof typeof entityTypes];

/** The card that is open. */
export interface Card {
  readonly entity_type: CardEntityType;
  /** 0 while the card is new and was never saved. */
  readonly id: number;
}

const isCardArea = (area: string): area is keyof typeof entityTypes =>
  Object.hasOwn(entityTypes, area);

/** The card of an area, or null where the area is no card or the page has none open. */
export function currentCard(area: string): Card | null {
  if (!isCardArea(area)) return null;
  const card = at(crmPage(), 'data', 'current_card');
  return card ? { entity_type: entityTypes[area], id: asId(at(card, 'id')) } : null;
}
