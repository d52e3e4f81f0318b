import type { CatalogType } from '@amokit/contract';
import type { CatalogRow } from '../../store/crm-rows.ts';
import type { Db } from '../../store/db.ts';
import { addCatalogFields } from './catalog-fields.ts';

export interface CatalogInput {
  readonly name: string;
  readonly type?: CatalogType | undefined;
  readonly sort?: number | undefined;
  readonly can_add_elements?: boolean | undefined;
  readonly can_show_in_cards?: boolean | undefined;
  readonly can_link_multiple?: boolean | undefined;
  readonly created_by?: number | undefined;
  readonly updated_by?: number | undefined;
  readonly created_at?: number | undefined;
}

/** Who adds a list, when, and where. */
export interface Adding {
  readonly db: Db;
  readonly user: { readonly id: number };
  readonly now: number;
}

/** Adds a list with the fields of its type. */
export function addCatalog({ db, user, now }: Adding, input: CatalogInput): CatalogRow {
  const type = input.type ?? 'regular';
  const row = db.rows.catalogs.add({
    id: db.nextId('catalogs'),
    name: input.name,
    type,
    sort: input.sort ?? (db.rows.catalogs.size() + 1) * 10,
    can_add_elements: input.can_add_elements ?? true,
    can_show_in_cards: input.can_show_in_cards ?? type !== 'suppliers',
    can_link_multiple: input.can_link_multiple ?? true,
    can_be_deleted: type === 'regular',
    sdk_widget_code: null,
    created_by: input.created_by ?? user.id,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: now,
  });
  addCatalogFields(db, row.id, type);
  return row;
}
