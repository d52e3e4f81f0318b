import type { BotBlock, PageBot } from '../../../page-shapes/bots.ts';
import type { BotHandler } from './bot-handlers.ts';
import { codeHandler, codeOf, exampleProgram } from './code-block.ts';
import { messageHandler } from './message-block.ts';

/** A bot as it stands in the designer. */
export interface BotDraft {
  /** Null until it was saved. */
  readonly id: number | null;
  readonly name: string;
  /** The bot begins with the first. */
  readonly blocks: readonly BotBlock[];
}

/** What a new block can be: one of a widget, or one of the CRM's own. */
export type BlockKind = BotHandler | 'message' | 'code';

const ownBlock = (handler: string, params: BotBlock['params']): BotBlock => ({
  id: crypto.randomUUID(),
  widget: null,
  handler,
  params,
  exits: [],
  next: {},
  program: null,
});

export function newBlock(kind: BlockKind): BotBlock {
  if (kind === 'message') return ownBlock(messageHandler, {});
  if (kind === 'code') return ownBlock(codeHandler, { code: codeOf(exampleProgram) });
  const params = kind.fields.map(({ code, defaultValue }) => [code, defaultValue]);
  return { ...ownBlock(kind.code, Object.fromEntries(params)), widget: kind.widget.code };
}

/** A bot that was brought as a whole is a block of code. */
export const draftOf = ({ id, name, blocks, program }: PageBot): BotDraft => ({
  id,
  name,
  blocks: blocks ?? [ownBlock(codeHandler, { code: codeOf(program) })],
});

export const addBlock = (draft: BotDraft, block: BotBlock): BotDraft => ({
  ...draft,
  blocks: [...draft.blocks, block],
});

export const changeBlock = (
  draft: BotDraft,
  id: string,
  edit: (block: BotBlock) => BotBlock,
): BotDraft => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.id === id ? edit(block) : block)),
});

/** The id of the block after an exit; null where the bot ends there. */
export const nextOf = ({ next }: BotBlock, exit: string): string | null =>
  Object.hasOwn(next, exit) ? (next[exit] ?? null) : null;

/** Leads an exit to a block, or nowhere. */
export const connect = (
  draft: BotDraft,
  id: string,
  exit: string,
  target: string | null,
): BotDraft =>
  changeBlock(draft, id, (block) => {
    const others = Object.entries(block.next).filter(([code]) => code !== exit);
    return { ...block, next: Object.fromEntries(target ? [...others, [exit, target]] : others) };
  });

const keep = (block: BotBlock, good: (exit: string, target: string) => boolean): BotBlock => ({
  ...block,
  next: Object.fromEntries(
    Object.entries(block.next).filter(([exit, target]) => good(exit, target)),
  ),
});

/** Takes a block out, and every line that led to it. */
export const removeBlock = (draft: BotDraft, id: string): BotDraft => ({
  ...draft,
  blocks: draft.blocks
    .filter((block) => block.id !== id)
    .map((block) => keep(block, (_exit, target) => target !== id)),
});

/** The blocks without lines from exits that their widgets do not name any more. */
export const withoutStaleLines = (blocks: readonly BotBlock[]): readonly BotBlock[] =>
  blocks.map((block) =>
    keep(block, (exit) =>
      block.exits.length === 0 ? exit === '' : block.exits.some(({ code }) => code === exit),
    ),
  );
