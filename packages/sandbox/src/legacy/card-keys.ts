import type { CardType } from '../store/rows.ts';
import { type Loose, numberOf, textOf } from './loose.ts';

/** How the value of a key is read. `nullable`: 0 and an empty text are nothing. */
type Kind = 'text' | 'number' | 'nullable';

type Keys = Readonly<Record<string, readonly [key: string, kind: Kind]>>;

/** The keys of all cards: those of `/api/v2`, and those that `/private` has for the same. */
const common: Keys = {
  name: ['name', 'text'],
  responsible_user_id: ['responsible_user_id', 'number'],
  created_by: ['created_by', 'number'],
  created_user_id: ['created_by', 'number'],
  updated_by: ['updated_by', 'number'],
  modified_user_id: ['updated_by', 'number'],
  created_at: ['created_at', 'number'],
  date_create: ['created_at', 'number'],
};

/** The keys of a write by the type of card, with those of the fourth version. */
const cardKeys: Readonly<Record<CardType, Keys>> = {
  leads: {
    ...common,
    sale: ['price', 'number'],
    price: ['price', 'number'],
    status_id: ['status_id', 'number'],
    pipeline_id: ['pipeline_id', 'number'],
    loss_reason_id: ['loss_reason_id', 'nullable'],
    closed_at: ['closed_at', 'nullable'],
    date_close: ['closed_at', 'nullable'],
    visitor_uid: ['visitor_uid', 'text'],
  },
  contacts: { ...common, first_name: ['first_name', 'text'], last_name: ['last_name', 'text'] },
  companies: common,
  customers: {
    ...common,
    main_user_id: ['responsible_user_id', 'number'],
    next_date: ['next_date', 'number'],
    next_price: ['next_price', 'number'],
    periodicity: ['periodicity', 'number'],
    period_id: ['status_id', 'number'],
    status_id: ['status_id', 'number'],
  },
};

/** `10 000`: what people see in a field, and widgets send as they find it. */
const spaced = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/(\d)\s+(?=\d)/g, '$1') : value;

function read(kind: Kind, value: unknown): unknown {
  if (kind === 'text') return textOf(value);
  const number = numberOf(spaced(value));
  return kind === 'nullable' && !number ? null : number;
}

/** What a write of a card says, with the keys of the fourth version; links and fields apart. */
export function cardToV4(type: CardType, item: Loose): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [old, [key, kind]] of Object.entries(cardKeys[type])) {
    if (!(old in item)) continue;
    const value = read(kind, item[old]);
    if (value !== undefined) input[key] = value;
  }
  return input;
}

/** Links that a write names: the key, whose ids stand in it, and whether it names them all. */
export interface LinkKey {
  readonly key: string;
  readonly to: CardType;
  /** Those that are not named are cut: so it was before `unlink` came with `/api/v2`. */
  readonly isWhole?: true;
}

const company: readonly LinkKey[] = [
  { key: 'company_id', to: 'companies' },
  { key: 'linked_company_id', to: 'companies' },
];
const people: readonly LinkKey[] = [{ key: 'contacts_id', to: 'contacts' }];
const affairs: readonly LinkKey[] = [
  { key: 'leads_id', to: 'leads' },
  { key: 'linked_leads_id', to: 'leads', isWhole: true },
  { key: 'customers_id', to: 'customers' },
];

export const linkKeys: Readonly<Record<CardType, readonly LinkKey[]>> = {
  leads: [...people, ...company],
  contacts: [...affairs, ...company],
  companies: [...affairs, ...people],
  customers: [...people, ...company],
};
