import type { Call } from '../../api/call.ts';
import { Problem } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { StoredFieldValues } from '../../store/rows.ts';
import { isCardType } from './entities.ts';

/** The key under which the fields of a list are kept. */
export const catalogFields = (catalog: number): string => `catalogs:${catalog}`;

/** Whose fields the path is about: `leads`, `segments`, `catalogs:<id>`. */
export function fieldEntity(call: Call): string {
  const { entity_type: type, parent_id } = call.params;
  if (type === 'customers/segments') return 'segments';
  if (type !== 'catalogs/{id}') return type ?? '';
  const id = Number(parent_id);
  if (!call.db.rows.catalogs.get(id)) throw new Problem(404, `Not found: ${call.path}`);
  return catalogFields(id);
}

/** The kind of entity in the contract's words: all lists are `catalogs`. */
export const fieldEntityKind = (entity: string): string =>
  entity.startsWith('catalogs:') ? 'catalogs' : entity;

/** The list whose fields these are, if any. */
export const catalogOfFields = (entity: string): number | null =>
  entity.startsWith('catalogs:') ? Number(entity.slice('catalogs:'.length)) : null;

interface WithFields {
  readonly id: number;
  custom_fields_values: StoredFieldValues[] | null;
}

type Rewrite = (stored: StoredFieldValues) => StoredFieldValues | null;

function rewritten(row: WithFields, field: number, rewrite: Rewrite): StoredFieldValues[] | null {
  const kept = (row.custom_fields_values ?? []).flatMap((stored) => {
    if (stored.field_id !== field) return [stored];
    const after = rewrite(stored);
    return after && after.values.length > 0 ? [after] : [];
  });
  return kept.length > 0 ? kept : null;
}

/** Rewrites what stands in a field everywhere; `null` clears it. */
export function rewriteValues(db: Db, entity: string, field: number, rewrite: Rewrite): void {
  const has = (row: WithFields) =>
    row.custom_fields_values?.some(({ field_id }) => field_id === field) ?? false;
  const edit = (row: WithFields) => {
    row.custom_fields_values = rewritten(row, field, rewrite);
  };
  const catalog = catalogOfFields(entity);
  if (catalog !== null) {
    for (const row of db.rows.elements.by('catalog', catalog))
      if (has(row)) db.rows.elements.change(row.id, edit);
  } else if (entity === 'segments') {
    for (const row of db.rows.segments.values())
      if (has(row)) db.rows.segments.change(row.id, edit);
  } else if (isCardType(entity)) {
    for (const row of db.rows[entity].values()) if (has(row)) db.rows[entity].change(row.id, edit);
  }
}
