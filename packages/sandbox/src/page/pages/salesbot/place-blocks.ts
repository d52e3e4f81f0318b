import type { BotBlock } from '../../../page-shapes/bots.ts';
import { nextOf } from './bot-draft.ts';

/** Where a block stands in the designer's grid, counted from 1. */
export interface BlockPlace {
  readonly column: number;
  readonly row: number;
  /** False for a block to which nothing leads. */
  readonly reached: boolean;
}

/**
 * Places blocks by how many steps they are from the beginning: those after one block stand in the
 * column to its right. What nothing leads to stands below, at the left.
 *
 * @example
 * placeBlocks([ask, thank]).get(thank.id);
 * //=> { column: 2, row: 1, reached: true }
 */
export function placeBlocks(blocks: readonly BotBlock[]): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const filled = new Map<number, number>();
  const place = (id: string, column: number, reached: boolean) => {
    const row = (filled.get(column) ?? 0) + 1;
    filled.set(column, row);
    places.set(id, { column, row, reached });
  };
  const walk = (start: string, reached: boolean) => {
    const queue = [{ id: start, column: 1 }];
    for (const { id, column } of queue) {
      const block = byId.get(id);
      if (!block || places.has(id)) continue;
      place(id, column, reached);
      const codes = block.exits.length > 0 ? block.exits.map(({ code }) => code) : [''];
      for (const code of codes) {
        const target = nextOf(block, code);
        if (target) queue.push({ id: target, column: column + 1 });
      }
    }
  };
  const [first] = blocks;
  if (first) walk(first.id, true);
  // Below everything: a row of its own in all columns.
  for (const { id } of blocks) {
    if (places.has(id)) continue;
    const below = Math.max(0, ...filled.values());
    for (let column = 1; column <= blocks.length; column += 1) filled.set(column, below);
    walk(id, false);
  }
  return places;
}
