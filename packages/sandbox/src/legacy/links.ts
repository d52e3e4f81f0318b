import { nothing } from '../api/answer.ts';
import type { AsyncBehaviour, Behaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { isCardType, isLinkType, mayTouch } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import { cardServices } from './card-links.ts';
import { asked } from './listing.ts';
import { idsOf, isRecord, type Loose, numberOf, recordsOf, textOf } from './loose.ts';
import { inResponse, requestOf } from './private-answers.ts';
import { itemProblem, v4 } from './v4.ts';

/** `…/contacts/links`: which contact hangs on which lead, asked from either side. */
export const contactLinks: Behaviour = (call) => {
  const { db, query } = call;
  const leads = asked(query.raw.deals_link);
  const contacts = asked(query.raw.contacts_link);
  if (!leads && !contacts)
    throw new Problem(400, 'Parameters not passed: deals_link, contacts_link');
  const pairs = leads
    ? [...leads].flatMap((lead) =>
        linked(db, 'leads', lead, 'contacts').map(({ id }) => ({ lead, contact: id })),
      )
    : [...(contacts ?? [])].flatMap((contact) =>
        linked(db, 'contacts', contact, 'leads').map(({ id }) => ({ lead: id, contact })),
      );
  const links = pairs
    .filter(
      ({ lead, contact }) =>
        mayTouch(call, 'leads', lead, 'view') && mayTouch(call, 'contacts', contact, 'view'),
    )
    .map(({ lead, contact }) => ({
      contact_id: String(contact),
      lead_id: String(lead),
      last_modified: db.rows.leads.get(lead)?.updated_at,
    }));
  return links.length === 0 ? nothing : inResponse(call, { links });
};

/** The links that one entry of `links/list` asks for: `{ from, from_id, to, to_catalog_id? }`. */
function linksOf(call: Call, entry: Loose): readonly Loose[] {
  const from = textOf(entry.from);
  const to = textOf(entry.to);
  if (!isLinkType(from) || !isLinkType(to)) return [];
  const toId = numberOf(entry.to_id);
  const catalog = numberOf(entry.to_catalog_id);
  return idsOf(entry.from_id).flatMap((id) =>
    mayTouch(call, from, id, 'view')
      ? linked(call.db, from, id, to).flatMap(({ id: other, metadata }) => {
          const fits =
            (toId === undefined || other === toId) &&
            (catalog === undefined || metadata?.catalog_id === catalog) &&
            mayTouch(call, to, other, 'view');
          if (!fits) return [];
          const isElement = to === 'catalog_elements';
          return [
            {
              from,
              from_id: id,
              to,
              to_id: other,
              ...(isElement && {
                to_catalog_id: metadata?.catalog_id ?? null,
                quantity: metadata?.quantity ?? 1,
              }),
            },
          ];
        })
      : [],
  );
}

/** `…/links/list` */
export const linkList: Behaviour = (call) => {
  const { links: given } = call.query.raw;
  const asked = isRecord(given) && 'from' in given ? [given] : recordsOf(given);
  if (asked.length === 0) throw new Problem(400, 'Parameters not passed: links');
  const links = asked.flatMap((entry) => linksOf(call, entry));
  return links.length === 0 ? nothing : inResponse(call, { links });
};

async function tie(call: Call, method: 'link' | 'unlink', items: readonly Loose[]) {
  const done: Loose[] = [];
  const errors: Loose[] = [];
  for (const item of items) {
    const from = textOf(item.from);
    const to_entity_id = numberOf(item.to_id);
    try {
      if (!isCardType(from)) throw new Problem(400, 'from: leads, contacts, companies, customers');
      const quantity = numberOf(item.quantity);
      const catalog_id = numberOf(item.to_catalog_id);
      const metadata = {
        ...(quantity !== undefined && { quantity }),
        ...(catalog_id !== undefined && { catalog_id }),
      };
      const body = [
        {
          to_entity_type: textOf(item.to),
          to_entity_id,
          ...(Object.keys(metadata).length > 0 && { metadata }),
        },
      ];
      const params = { id: String(numberOf(item.from_id) ?? 0) };
      await v4(call, cardServices[from], method, { params, body });
      done.push(item);
    } catch (error) {
      errors.push({ ...item, error: itemProblem(error) });
    }
  }
  return { links: done, errors };
}

/** `…/links/set`: `{ request: { links: { link, unlink } } }` */
export const setLinks: AsyncBehaviour = async (call) => {
  const request = requestOf(call, 'links');
  const { link, unlink } = isRecord(request) ? request : {};
  return inResponse(call, {
    links: {
      ...(link !== undefined && { link: await tie(call, 'link', recordsOf(link)) }),
      ...(unlink !== undefined && { unlink: await tie(call, 'unlink', recordsOf(unlink)) }),
    },
  });
};
