import { linkTargets } from '@amokit/contract';
import { entityLinkWrite, massLinkWrite } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { type Answer, nothing, ok } from '../../api/answer.ts';
import type { Behaviour } from '../../api/behaviour.ts';
import { type Call, idParam } from '../../api/call.ts';
import { envelope } from '../../api/envelope.ts';
import { type FieldProblem, invalid, noChoice, Problem } from '../../api/problem.ts';
import { readItems, type WrittenItem } from '../../api/validate.ts';
import type { LinkRow } from '../../store/rows.ts';
import { isLinkType, type LinkType, linkable, mayTouch } from './entities.ts';
import { link, unlink } from './links.ts';

type LinkInput = z.output<typeof entityLinkWrite>;

/** What is wrong with a link: a pair that can not be linked, an entity that is not there. */
function checkLink(call: Call, type: LinkType, to: LinkInput): readonly FieldProblem[] {
  const targets: readonly string[] = linkTargets[type];
  if (!isLinkType(to.to_entity_type) || !targets.includes(to.to_entity_type))
    return [noChoice('to_entity_type')];
  if (!mayTouch(call, to.to_entity_type, to.to_entity_id, 'view'))
    return [noChoice('to_entity_id')];
  return [];
}

/** A link as the API shows it: what is written as `is_main` is read as `main_contact`. */
function viewLink(row: LinkRow, type: LinkType, id: number) {
  const away = row.from === type && row.from_id === id;
  const to_entity_type = away ? row.to : row.from;
  const { metadata } = row;
  return {
    to_entity_id: away ? row.to_id : row.from_id,
    to_entity_type,
    metadata:
      to_entity_type === 'contacts' && metadata
        ? { main_contact: metadata.is_main === true }
        : to_entity_type === 'catalog_elements'
          ? metadata
          : null,
  };
}

/** How a link is kept: elements of lists say how many, by which price, and of which list. */
function target(call: Call, input: LinkInput) {
  const { to_entity_type: type, to_entity_id: id, metadata } = input;
  const by = metadata?.updated_by ?? call.user.id;
  if (type !== 'catalog_elements') {
    const { is_main } = metadata ?? {};
    return { type, id, by, metadata: is_main === undefined ? null : { is_main } };
  }
  return {
    type,
    id,
    by,
    metadata: {
      quantity: metadata?.quantity ?? 1,
      catalog_id: call.db.rows.elements.get(id)?.catalog_id,
      price_id: metadata?.price_id ?? null,
    },
  };
}

/** The links of an entity, narrowed by the filters of the call. */
function linksOf(call: Call, type: LinkType, id: number) {
  const wanted = (key: string) => {
    const filter = call.query.filters.get(key);
    return filter?.kind === 'int' || filter?.kind === 'string' ? filter.value : undefined;
  };
  const toId = wanted('to_entity_id');
  const toType = wanted('to_entity_type');
  if (toId !== undefined && toType === undefined)
    throw new Problem(400, 'filter[to_entity_id] needs filter[to_entity_type]');
  const catalog = wanted('to_catalog_id');
  return call.db.rows.links.by('end', `${type}:${id}`).flatMap((row) => {
    const shown = viewLink(row, type, id);
    const fits =
      (toId === undefined || shown.to_entity_id === toId) &&
      (toType === undefined || shown.to_entity_type === toType) &&
      (catalog === undefined || row.metadata?.catalog_id === catalog);
    return fits ? [shown] : [];
  });
}

function listAnswer(call: Call, items: readonly unknown[]): Answer {
  if (items.length === 0) return nothing;
  const list = { key: call.endpoint.key ?? 'links', items, more: false };
  return ok(envelope(call, call.endpoint.envelope ?? 'total', list));
}

/** The entity of the path; who may not see it is told that it is not there. */
function parentOf(call: Call, type: LinkType): number {
  const id = idParam(call, 'id');
  const row = linkable(call.db, type, id);
  const catalog = call.params.catalog_id;
  const elsewhere =
    catalog !== undefined && row && 'catalog_id' in row
      ? row.catalog_id !== Number(catalog)
      : false;
  if (!row || elsewhere || !mayTouch(call, type, id, 'view'))
    throw new Problem(404, `Not found: ${call.path}`);
  return id;
}

/** Refuses the whole request for one wrong link. */
function refuse(
  call: Call,
  type: LinkType,
  items: readonly WrittenItem<LinkInput & { readonly entity_id?: number }>[],
): void {
  const problems = items.flatMap(({ input, requestId }) => {
    const { entity_id } = input;
    const errors = [
      ...(typeof entity_id === 'number' && !mayTouch(call, type, entity_id, 'view')
        ? [noChoice('entity_id')]
        : []),
      ...checkLink(call, type, input),
    ];
    return errors.length > 0 ? [{ request_id: requestId, errors }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
}

function mayEdit(call: Call, type: LinkType, id: number): void {
  if (!mayTouch(call, type, id, 'edit')) throw new Problem(403, 'You have no right to edit this.');
}

function makeLink(call: Call, type: LinkType, id: number, input: LinkInput) {
  mayEdit(call, type, id);
  const row = link(call.db, type, id, target(call, input));
  call.db.announce({ entity: type, id });
  return { entity_id: id, entity_type: type, ...viewLink(row, type, id) };
}

function cutLink(call: Call, type: LinkType, id: number, input: LinkInput): void {
  mayEdit(call, type, id);
  unlink(call.db, type, id, target(call, input));
  call.db.announce({ entity: type, id });
}

/** `getLinks`, `link` and `unlink` of the entities of one type. */
export function linkMethods(type: LinkType): Readonly<Record<string, Behaviour>> {
  const read = (call: Call) => {
    const items = readItems(call, entityLinkWrite);
    refuse(call, type, items);
    return items.map(({ input }) => input);
  };
  return {
    getLinks: (call) => listAnswer(call, linksOf(call, type, parentOf(call, type))),
    link(call) {
      const id = parentOf(call, type);
      return listAnswer(
        call,
        read(call).map((input) => makeLink(call, type, id, input)),
      );
    },
    unlink(call) {
      const id = parentOf(call, type);
      for (const input of read(call)) cutLink(call, type, id, input);
      return nothing;
    },
  };
}

/** The same for many entities of one type at once: each item says whose link it is. */
export function massLinkMethods(typeOf: (call: Call) => LinkType) {
  const read = (call: Call) => {
    const items = readItems(call, massLinkWrite);
    refuse(call, typeOf(call), items);
    return items.map(({ input }) => input);
  };
  const methods: Readonly<Record<string, Behaviour>> = {
    list(call) {
      const type = typeOf(call);
      const filter = call.query.filters.get('entity_id');
      const wanted = filter?.kind === 'ids' ? filter.values : [];
      const items = wanted
        .filter((id) => mayTouch(call, type, id, 'view'))
        .flatMap((id) =>
          linksOf(call, type, id).map((shown) => ({ entity_id: id, entity_type: type, ...shown })),
        );
      return listAnswer(call, items);
    },
    link(call) {
      const items = read(call).map((input) => makeLink(call, typeOf(call), input.entity_id, input));
      return listAnswer(call, items);
    },
    unlink(call) {
      for (const input of read(call)) cutLink(call, typeOf(call), input.entity_id, input);
      return nothing;
    },
  };
  return methods;
}
