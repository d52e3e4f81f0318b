import { ownValue } from '../api/own-value.ts';
import type { BotBlock } from '../page-shapes/bots.ts';
import type { BotRow, BotRunRow } from '../store/platform-rows.ts';
import { mostBytes, type Program, readProgram } from './program.ts';

/** The block in which a run is; `undefined` for a bot of one piece, and for a block that is gone. */
export const blockOf = (bot: BotRow, run: Pick<BotRunRow, 'block'>): BotBlock | undefined =>
  bot.blocks?.find(({ id }) => id === run.block);

/** The program that a run is in: its block's, or the whole bot's; `undefined` when it is gone. */
export function programOf(bot: BotRow, run: Pick<BotRunRow, 'block'>): Program | undefined {
  if (!bot.blocks) return readProgram(bot.program);
  const block = blockOf(bot, run);
  return block && readProgram(block.program);
}

/** The block to which a way out leads; `undefined` where it leads nowhere. */
export function blockAfter(bot: BotRow, block: BotBlock, exit: string): BotBlock | undefined {
  const id = ownValue(block.next, exit);
  return bot.blocks?.find((one) => one.id === id);
}

/** The number of a program's first step. */
export const firstStep = ({ steps }: Program): number => Math.min(...steps.keys());

/**
 * Looks at blocks that are to be kept.
 *
 * @throws {Error} that says which block is wrong, and why
 */
export function checkBlocks(blocks: readonly BotBlock[]): void {
  if (blocks.length === 0) throw new Error('a bot has one block at least');
  const ids = new Set(blocks.map(({ id }) => id));
  if (ids.size < blocks.length) throw new Error('two blocks of a bot have the same id');
  for (const [at, { program, next }] of blocks.entries()) {
    try {
      readProgram(program);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`block ${at + 1}: ${reason}`);
    }
    for (const [exit, id] of Object.entries(next))
      if (!ids.has(id)) throw new Error(`block ${at + 1}: the exit "${exit}" leads to no block`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(blocks.map(({ program }) => program)));
  if (bytes > mostBytes)
    throw new Error(`a bot may have ${mostBytes} bytes, the blocks of this one have ${bytes}`);
}
