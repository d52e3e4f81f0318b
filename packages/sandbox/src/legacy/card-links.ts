import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { companies } from '../services/companies.ts';
import { contacts } from '../services/contacts.ts';
import { customers } from '../services/customers.ts';
import { leads } from '../services/leads.ts';
import { isLinkType, mayTouch } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import type { CardType } from '../store/rows.ts';
import { linkKeys } from './card-keys.ts';
import { Refused } from './entity.ts';
import { elementsOf, idsOf, isRecord, type Loose, numberOf, textOf } from './loose.ts';
import { onlyItem, v4 } from './v4.ts';

export const cardServices: Readonly<Record<CardType, ServiceBehaviour>> = {
  leads,
  contacts,
  companies,
  customers,
};

interface Target {
  readonly to_entity_type: string;
  readonly to_entity_id: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** What a write wants to be tied to its card. */
function wantedLinks(type: CardType, item: Loose): readonly Target[] {
  const main = numberOf(item.main_contact_id);
  const named = linkKeys[type].flatMap(({ key, to }) =>
    idsOf(item[key]).flatMap((id): Target[] =>
      id > 0
        ? [
            {
              to_entity_type: to,
              to_entity_id: id,
              ...(to === 'contacts' && id === main && { metadata: { is_main: true } }),
            },
          ]
        : [],
    ),
  );
  const isThere = named.some(
    ({ to_entity_type: to, to_entity_id: id }) => to === 'contacts' && id === main,
  );
  const takesMain = main !== undefined && main > 0 && (type === 'leads' || type === 'customers');
  return [
    ...named,
    ...(takesMain && !isThere
      ? [{ to_entity_type: 'contacts', to_entity_id: main, metadata: { is_main: true } }]
      : []),
    ...elementsOf(item.catalog_elements_id).map(({ id, metadata }) => ({
      to_entity_type: 'catalog_elements',
      to_entity_id: id,
      metadata,
    })),
  ];
}

/** What a write cuts: what it names under `unlink`, and what a whole list of links leaves out. */
function cutLinks(call: Call, type: CardType, id: number, item: Loose): readonly Target[] {
  const { unlink } = item;
  const named = isRecord(unlink)
    ? linkKeys[type].flatMap(({ key, to }) =>
        idsOf(unlink[key]).map((one) => ({ to_entity_type: to, to_entity_id: one })),
      )
    : [];
  const leftOut = linkKeys[type].flatMap(({ key, to, isWhole }) => {
    if (!isWhole || !(key in item)) return [];
    const kept = new Set(idsOf(item[key]));
    return linked(call.db, type, id, to).flatMap((one) =>
      kept.has(one.id) ? [] : [{ to_entity_type: to, to_entity_id: one.id }],
    );
  });
  return [...named, ...leftOut];
}

/** Refuses an item whose links lead nowhere, before anything of it is done. */
export function checkLinks(call: Call, type: CardType, item: Loose): void {
  for (const { to_entity_type: to, to_entity_id: id } of wantedLinks(type, item))
    if (!isLinkType(to) || !mayTouch(call, to, id, 'view'))
      throw new Refused(`There is no ${to} with the id ${id}`);
}

/** Ties and cuts what a write says of a card that is there. */
export async function writeLinks(
  call: Call,
  type: CardType,
  id: number,
  item: Loose,
): Promise<void> {
  const params = { id: String(id) };
  const cut = cutLinks(call, type, id, item);
  if (cut.length > 0) await v4(call, cardServices[type], 'unlink', { params, body: cut });
  const wanted = wantedLinks(type, item);
  const before = new Set(
    wanted.flatMap(({ to_entity_type: to }) =>
      linked(call.db, type, id, to).map((one) => `${to}:${one.id}`),
    ),
  );
  const fresh = wanted.filter(
    ({ to_entity_type: to, to_entity_id: one, metadata }) =>
      metadata || !before.has(`${to}:${one}`),
  );
  if (fresh.length > 0) await v4(call, cardServices[type], 'link', { params, body: fresh });
  const name = textOf(item.company_name)?.trim();
  if (!name || type !== 'contacts') return;
  const [own] = linked(call.db, type, id, 'companies');
  // The name of the company that the contact has is no wish for another one.
  if (own && call.db.rows.companies.get(own.id)?.name === name) return;
  const answer = await v4(call, companies, 'create', { body: [{ name }] });
  const to = { to_entity_type: 'companies', to_entity_id: onlyItem(answer, 'companies').id };
  await v4(call, contacts, 'link', { params, body: [to] });
}
