import { entityLinkWrite } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { nothing, ok } from '../../api/answer.ts';
import type { Behaviour } from '../../api/behaviour.ts';
import { type Call, idParam } from '../../api/call.ts';
import { envelope } from '../../api/envelope.ts';
import { type FieldProblem, invalid, Problem } from '../../api/problem.ts';
import { type Guarded, may, type Owned } from '../../api/rights.ts';
import { readItems } from '../../api/validate.ts';
import type { Db } from '../../store/db.ts';
import type { LinkRow } from '../../store/rows.ts';
import { link, unlink } from './links.ts';

/** What may be linked to what: the pairs of the documentation, and those of the PHP client. */
const targets: Readonly<Record<string, readonly string[]>> = {
  leads: ['contacts', 'companies', 'catalog_elements'],
  contacts: ['companies', 'customers', 'catalog_elements', 'leads'],
  companies: ['contacts', 'leads', 'customers', 'catalog_elements'],
  customers: ['contacts', 'companies', 'catalog_elements'],
  catalog_elements: ['leads', 'customers'],
};

type LinkInput = z.output<typeof entityLinkWrite>;

/** The row of an entity that links may name. */
export function linkable(db: Db, type: string, id: number): Owned | undefined {
  switch (type) {
    case 'leads':
    case 'contacts':
    case 'companies':
      return db.rows[type].get(id);
    default:
      return undefined;
  }
}

/** What is wrong with a link: a pair that can not be linked, an entity that is not there. */
export function checkLink(
  db: Db,
  type: string,
  to: { readonly to_entity_type: string; readonly to_entity_id: number },
): readonly FieldProblem[] {
  const detail = 'The value you selected is not a valid choice.';
  if (!targets[type]?.includes(to.to_entity_type))
    return [{ code: 'NotSupportedChoice', path: 'to_entity_type', detail }];
  if (!linkable(db, to.to_entity_type, to.to_entity_id))
    return [{ code: 'NotSupportedChoice', path: 'to_entity_id', detail }];
  return [];
}

/** A link as the API shows it: what is written as `is_main` is read as `main_contact`. */
export function viewLink(row: LinkRow, type: string, id: number) {
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

function parentOf(call: Call, type: Guarded, id: number): void {
  const row = linkable(call.db, type, id);
  if (!row || !may(call.user, type, 'view', row)) throw new Problem(404, `Not found: ${call.path}`);
}

function read(call: Call, type: Guarded, id: number) {
  const items = readItems(call, entityLinkWrite);
  const problems = items.flatMap(({ input, requestId }) => {
    const errors = checkLink(call.db, type, input);
    return errors.length > 0 ? [{ request_id: requestId, errors }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
  const row = linkable(call.db, type, id);
  if (row && !may(call.user, type, 'edit', row))
    throw new Problem(403, 'You have no right to edit this.');
  return items.map(({ input }) => input);
}

const target = (input: LinkInput) => ({
  type: input.to_entity_type,
  id: input.to_entity_id,
  metadata: input.metadata,
});

/** The links of an entity, narrowed by the filters of the call. */
export function linksOf(call: Call, type: string, id: number): readonly LinkRow[] {
  const wanted = (key: string) => {
    const filter = call.query.filters.get(key);
    return filter?.kind === 'int' || filter?.kind === 'string' ? filter.value : undefined;
  };
  const toId = wanted('to_entity_id');
  const toType = wanted('to_entity_type');
  const catalog = wanted('to_catalog_id');
  return call.db.rows.links.by('end', `${type}:${id}`).filter((row) => {
    const shown = viewLink(row, type, id);
    return (
      (toId === undefined || shown.to_entity_id === toId) &&
      (toType === undefined || shown.to_entity_type === toType) &&
      (catalog === undefined || row.metadata?.catalog_id === catalog)
    );
  });
}

/** `getLinks`, `link` and `unlink` of the entities of one type. */
export function linkMethods(type: Guarded): Readonly<Record<string, Behaviour>> {
  return {
    getLinks(call) {
      const id = idParam(call, 'id');
      parentOf(call, type, id);
      const items = linksOf(call, type, id).map((row) => viewLink(row, type, id));
      if (items.length === 0) return nothing;
      return ok(
        envelope(call, call.endpoint.envelope ?? 'total', { key: 'links', items, more: false }),
      );
    },
    link(call) {
      const id = idParam(call, 'id');
      parentOf(call, type, id);
      const items = read(call, type, id).map((input) => ({
        entity_id: id,
        entity_type: type,
        ...viewLink(link(call.db, type, id, target(input)), type, id),
      }));
      call.db.announce({ entity: type, id });
      return ok(
        envelope(call, call.endpoint.envelope ?? 'total', { key: 'links', items, more: false }),
      );
    },
    unlink(call) {
      const id = idParam(call, 'id');
      parentOf(call, type, id);
      for (const input of read(call, type, id)) unlink(call.db, type, id, target(input));
      call.db.announce({ entity: type, id });
      return nothing;
    },
  };
}
