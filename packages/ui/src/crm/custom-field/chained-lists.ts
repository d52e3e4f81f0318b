import type { CustomField } from '@amokit/contract';

/** A level of a chained list. */
export type ChainedList = NonNullable<CustomField['chained_lists']>[number];

/** The levels of a chained list, each below its parent. */
export function chainOf({ chained_lists }: CustomField): ChainedList[] {
  const rest = [...(chained_lists ?? [])];
  const chain: ChainedList[] = [];
  let parent: number | null = null;
  for (;;) {
    const index = rest.findIndex(({ parent_catalog_id }) => (parent_catalog_id ?? null) === parent);
    const [next] = index < 0 ? [] : rest.splice(index, 1);
    // Levels that hang on none of the others stand at the end.
    if (!next) return [...chain, ...rest];
    chain.push(next);
    parent = next.catalog_id;
  }
}
