import type { ListData } from '@amokit/client/query';
import { type Crm, serviceOf } from './crm-context.ts';
import type { Query } from './use-query.ts';

/** A kind of entity that can be searched: one of the four, or the id of a list. */
export type SearchedEntity = 'leads' | 'contacts' | 'companies' | 'customers' | number;

/** What entities of all kinds have. */
export interface NamedEntity {
  readonly id: number;
  readonly name: string | null;
}

interface EntityQueries {
  /** What matches a text; for an empty one what was changed last. */
  find(text: string): Query<ListData<NamedEntity>>;
  /** null of one that was deleted, or that the person may not see. */
  get(id: number): Query<NamedEntity | null>;
}

/** Entities that a search shows at most. */
const limit = 25;

/** The queries that look for entities of a kind. */
export function entityQueries(crm: Crm, entity: SearchedEntity): EntityQueries {
  const queryOf = (text: string) =>
    text.trim() === '' ? { limit } : { query: text.trim(), limit };
  if (typeof entity === 'number') {
    const elements = serviceOf(crm, 'catalogElements')(entity);
    return { find: (text) => elements.list(queryOf(text)), get: (id) => elements.get(id) };
  }
  const service = serviceOf(crm, entity);
  return {
    find: (text) => service.list({ ...queryOf(text), order: { updated_at: 'desc' } }),
    get: (id) => service.get(id),
  };
}
