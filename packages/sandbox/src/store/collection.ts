export type Id = number | string;

/** A row has an id; everything else is its own. Rows are changed through their collection only. */
export interface Row {
  readonly id: Id;
}

/** How a collection finds rows by something other than their id; several keys or none are allowed. */
export type Indexes<R extends Row> = Readonly<
  Record<string, (row: R) => Id | readonly Id[] | null>
>;

export interface Collection<R extends Row> {
  readonly name: string;
  readonly size: () => number;
  /** Grows with every change, so that what was computed from the rows can be kept until then. */
  readonly version: () => number;
  readonly get: (id: R['id']) => R | undefined;
  readonly values: () => Iterable<R>;
  /** The rows that an index has under a key, in the order in which they came. */
  readonly by: (index: string, key: Id) => readonly R[];
  /** All rows in the order of a number or a text that each has; kept until something changes. */
  readonly sorted: (by: string, value: (row: R) => number | string) => readonly R[];
  readonly add: (row: R) => R;
  /** Changes a row in place, and its place in the indexes. */
  readonly change: (id: R['id'], edit: (row: R) => void) => R | undefined;
  readonly remove: (id: R['id']) => boolean;
  /** Tells of every row that is added, changed or removed from now on; returns how to stop it. */
  readonly watch: (watcher: Watcher<R>) => () => void;
  /** Takes the rows of a saved account instead of its own. */
  readonly restore: (rows: readonly unknown[]) => void;
}

/** What happened to a row: without `before` it is new, without `after` it is gone. */
export interface RowChange<R extends Row> {
  readonly before?: Readonly<R>;
  readonly after?: Readonly<R>;
}

export type Watcher<R extends Row> = (change: RowChange<R>) => void;

interface Built<R extends Row> {
  readonly keysOf: (row: R) => Id | readonly Id[] | null;
  readonly rows: Map<Id, Map<Id, R>>;
}

const listed = (keys: Id | readonly Id[] | null): readonly Id[] => {
  if (keys === null) return [];
  return typeof keys === 'object' ? keys : [keys];
};

/**
 * Rows in memory, found by id or by an index.
 *
 * @example
 * const notes = createCollection<NoteRow>('notes', { entity: (note) => note.entity_id });
 * notes.by('entity', 7);
 */
export function createCollection<R extends Row>(
  name: string,
  indexes: Indexes<R> = {},
): Collection<R> {
  let rows = new Map<Id, R>();
  let version = 0;
  const built = new Map<string, Built<R>>();
  const watchers = new Set<Watcher<R>>();
  const tell = (change: RowChange<R>) => {
    for (const watcher of watchers) watcher(change);
  };
  for (const [index, keysOf] of Object.entries(indexes))
    built.set(index, { keysOf, rows: new Map() });
  const orders = new Map<string, { version: number; rows: readonly R[] }>();

  const enter = (row: R) => {
    for (const index of built.values()) {
      for (const key of listed(index.keysOf(row))) {
        const found = index.rows.get(key);
        if (found) found.set(row.id, row);
        else index.rows.set(key, new Map([[row.id, row]]));
      }
    }
  };
  /** The keys of a row in all indexes; a row whose keys stay the same keeps its place. */
  const keysOf = (row: R): string =>
    JSON.stringify([...built.values()].map((index) => listed(index.keysOf(row))));
  const leave = (keys: string, id: Id) => {
    const saved: readonly (readonly Id[])[] = JSON.parse(keys);
    for (const [at, index] of [...built.values()].entries()) {
      for (const key of saved[at] ?? []) {
        const found = index.rows.get(key);
        found?.delete(id);
        if (found?.size === 0) index.rows.delete(key);
      }
    }
  };

  return {
    name,
    size: () => rows.size,
    version: () => version,
    get: (id) => rows.get(id),
    values: () => rows.values(),
    by(index, key) {
      const found = built.get(index);
      if (!found) throw new Error(`the collection "${name}" has no index "${index}"`);
      const matches = found.rows.get(key);
      return matches ? [...matches.values()] : [];
    },
    sorted(by, value) {
      const kept = orders.get(by);
      if (kept?.version === version) return kept.rows;
      const keyed = [...rows.values()].map((row) => ({ row, key: value(row) }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      const ordered = keyed.map(({ row }) => row);
      orders.set(by, { version, rows: ordered });
      return ordered;
    },
    add(row) {
      rows.set(row.id, row);
      enter(row);
      version += 1;
      if (watchers.size > 0) tell({ after: row });
      return row;
    },
    change(id, edit) {
      const row = rows.get(id);
      if (!row) return undefined;
      const before = keysOf(row);
      const copy = watchers.size > 0 ? { ...row } : undefined;
      try {
        edit(row);
      } finally {
        if (keysOf(row) !== before) {
          leave(before, id);
          enter(row);
        }
        version += 1;
      }
      if (copy) tell({ before: copy, after: row });
      return row;
    },
    remove(id) {
      const row = rows.get(id);
      if (!row) return false;
      leave(keysOf(row), id);
      rows.delete(id);
      version += 1;
      if (watchers.size > 0) tell({ before: row });
      return true;
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    restore(saved) {
      rows = new Map();
      for (const index of built.values()) index.rows.clear();
      orders.clear();
      for (const row of saved) {
        if (!isSaved<R>(row)) throw new Error(`a saved row of "${name}" has no id`);
        rows.set(row.id, row);
        enter(row);
      }
      version += 1;
    },
  };
}

/** A saved account is a sandbox's own: its rows are taken as they are, once they have an id. */
const isSaved = <R extends Row>(row: unknown): row is R =>
  typeof row === 'object' && row !== null && 'id' in row;
