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

/** What is wrong with blocks that are to be kept. */
export interface BlocksProblem {
  readonly message: string;
  /** The id of the block that is meant; absent where it is the bot as a whole. */
  readonly block?: string;
}

/** The first problem of blocks that are to be kept; `undefined` when they are good. */
export function blocksProblem(blocks: readonly BotBlock[]): BlocksProblem | undefined {
  if (blocks.length === 0) return { message: 'a bot has one block at least' };
  const ids = new Set(blocks.map(({ id }) => id));
  if (ids.size < blocks.length) return { message: 'two blocks of a bot have the same id' };
  for (const [at, { id, program, next }] of blocks.entries()) {
    const wrong = (reason: string) => ({ message: `block ${at + 1}: ${reason}`, block: id });
    try {
      readProgram(program);
    } catch (error) {
      return wrong(error instanceof Error ? error.message : String(error));
    }
    for (const [exit, target] of Object.entries(next))
      if (!ids.has(target)) return wrong(`the exit "${exit}" leads to no block`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(blocks.map(({ program }) => program)));
  if (bytes <= mostBytes) return undefined;
  return {
    message: `a bot may have ${mostBytes} bytes, the blocks of this one have ${bytes}`,
  };
}
