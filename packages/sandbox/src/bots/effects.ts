import type { Handler, Section } from './program.ts';

/** Where a bot goes on. */
export interface Place {
  readonly type: Section;
  readonly step: number;
}

/** What a handler makes a bot do next; nothing = the next handler. */
export type Effect =
  /** These first, then what was to come. */
  | { readonly first: readonly Handler[] }
  | { readonly jump: Place }
  /** Until the client answers; then at a place, or in the block of answers. */
  | { readonly wait: 'answer'; readonly then?: Place; readonly again?: Handler }
  /** Until a widget says how to go on. */
  | { readonly wait: 'widget'; readonly url: string; readonly data: unknown }
  /** By a way out of the block. */
  | { readonly exit: string }
  | { readonly end: string };
