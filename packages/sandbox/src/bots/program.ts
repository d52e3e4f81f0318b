import { z } from 'zod';

/** One thing that a bot does. */
export interface Handler {
  readonly handler: string;
  readonly params: unknown;
}

export const sections = ['question', 'answer', 'finish'] as const;
export type Section = (typeof sections)[number];

const handler = z.looseObject({ handler: z.string(), params: z.unknown() });
const handlers = z.array(handler);
const step = z.looseObject({
  question: handlers.optional(),
  answer: handlers.optional(),
  finish: handlers.optional(),
});
const program = z.union([
  z.array(step),
  z.looseObject({ error: handlers.optional() }).catchall(z.union([step, handlers])),
]);

/** A program may have so many bytes. */
export const mostBytes = 64 * 1024;

/** A bot's program with its steps by their numbers. */
export interface Program {
  readonly steps: ReadonlyMap<number, Partial<Readonly<Record<Section, readonly Handler[]>>>>;
  /** What is done when a message can not be delivered. */
  readonly error: readonly Handler[];
}

/** Handlers out of data that is not known to be any. */
export function handlersOf(value: unknown): readonly Handler[] {
  const parsed = handlers.safeParse(value);
  return parsed.success ? parsed.data : [];
}

/**
 * Reads a program: an array of steps, or an object of steps by number beside `error`.
 *
 * @throws {Error} that says what is wrong with it
 */
export function readProgram(value: unknown): Program {
  const text = JSON.stringify(value) ?? '';
  if (Buffer.byteLength(text) > mostBytes)
    throw new Error(`a bot may have ${mostBytes} bytes, this one has ${Buffer.byteLength(text)}`);
  const parsed = program.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'program';
    throw new Error(`this is not a bot's program: ${where}: ${issue?.message}`);
  }
  const steps = new Map<number, Partial<Record<Section, readonly Handler[]>>>();
  for (const [key, one] of Object.entries(parsed.data)) {
    if (!/^\d+$/.test(key)) continue;
    const read = step.safeParse(one);
    if (!read.success) continue;
    const found: Partial<Record<Section, readonly Handler[]>> = {};
    for (const section of sections) {
      const list = read.data[section];
      if (list) found[section] = handlersOf(list);
    }
    steps.set(Number(key), found);
  }
  if (steps.size === 0) throw new Error('a bot has one step at least, with "question"');
  const error = Array.isArray(parsed.data) ? [] : handlersOf(parsed.data.error);
  return { steps, error };
}
