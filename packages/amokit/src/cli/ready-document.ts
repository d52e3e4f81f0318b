import type { ReadyDocument, Sandbox } from '@amokit/sandbox';

/** What a sandbox tells of itself: without what it can do, which can not be printed. */
export function readyDocument({ control, close, ...ready }: Sandbox): ReadyDocument {
  return ready;
}
