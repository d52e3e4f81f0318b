import type { Db } from '../../store/db.ts';
import type { CardRow, CardType, TagRow } from '../../store/rows.ts';

interface TagReference {
  readonly id?: number | undefined;
  readonly name?: string | undefined;
}

/** The tag of a name; made when there is none yet. Names are the same in any case of letters. */
export function tagByName(db: Db, entity_type: CardType, name: string): TagRow {
  const [found] = db.rows.tags.by('name', `${entity_type}:${name.toLowerCase()}`);
  return found ?? db.rows.tags.add({ id: db.nextId('tags'), entity_type, name, color: null });
}

function idsOf(db: Db, type: CardType, tags: readonly TagReference[]): readonly number[] {
  return tags.flatMap(({ id, name }) => {
    if (id !== undefined && db.rows.tags.get(id)?.entity_type === type) return [id];
    return name ? [tagByName(db, type, name).id] : [];
  });
}

export interface TagsInput {
  readonly _embedded?: { readonly tags?: readonly TagReference[] | null | undefined } | undefined;
  readonly tags_to_add?: readonly TagReference[] | undefined;
  readonly tags_to_delete?: readonly TagReference[] | undefined;
}

/** Tags after a write: `_embedded.tags` replaces them all, the other two add and take away. */
export function applyTags(db: Db, type: CardType, row: CardRow, input: TagsInput): void {
  const whole = input._embedded?.tags;
  let tags = whole === undefined ? row.tags : idsOf(db, type, whole ?? []);
  if (input.tags_to_add) tags = [...tags, ...idsOf(db, type, input.tags_to_add)];
  if (input.tags_to_delete) {
    const names = new Set(input.tags_to_delete.map(({ name }) => name?.toLowerCase()));
    const ids = new Set(input.tags_to_delete.map(({ id }) => id));
    tags = tags.filter(
      (id) => !ids.has(id) && !names.has(db.rows.tags.get(id)?.name.toLowerCase()),
    );
  }
  row.tags = [...new Set(tags)];
}

/** Only tags of leads have colours. */
export const viewTags = (db: Db, row: CardRow) =>
  row.tags.flatMap((id) => {
    const tag = db.rows.tags.get(id);
    return tag ? [{ id, name: tag.name, color: tag.color }] : [];
  });
