import { z } from 'zod';

/** Something that goes wrong on purpose, for the requests that it matches. */
export const faultSchema = z.object({
  /** The verb, any when left out. */
  method: z.string().optional(),
  /** The path as a pattern: `/api/v4/leads*`; any when left out. */
  path: z.string().optional(),
  /** How many requests it hits. @default 1 */
  count: z.int().positive().optional(),
  /** How many matching requests pass before it begins. @default 0 */
  after: z.int().nonnegative().optional(),
  /** Milliseconds that the answer is late. */
  delay: z.number().nonnegative().optional(),
  /** Answers this status instead; with `html`, as a page of a proxy does it. */
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  html: z.boolean().optional(),
  /** The connection breaks: before anything was done, or after it was. */
  drop: z.enum(['before', 'after']).optional(),
  /** The answer breaks off in its middle. */
  truncate: z.boolean().optional(),
});

export type Fault = z.output<typeof faultSchema>;

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly all: () => readonly Fault[];
  readonly clear: () => void;
  /** Milliseconds that every answer is late; 0 for none. */
  readonly latency: () => number;
  readonly setLatency: (milliseconds: number) => void;
  /** The fault of a request, which is used up by it. */
  readonly take: (method: string, path: string) => Fault | undefined;
}

interface Waiting {
  readonly fault: Fault;
  skip: number;
  left: number;
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  let latency = 0;

  function next(method: string, path: string): Fault | undefined {
    for (const one of waiting) {
      const { fault } = one;
      if (fault.method && fault.method.toUpperCase() !== method) continue;
      if (fault.path && !matches(fault.path, path)) continue;
      if (one.skip > 0) {
        one.skip -= 1;
        continue;
      }
      one.left -= 1;
      if (one.left === 0) waiting = waiting.filter((other) => other !== one);
      return fault;
    }
    return undefined;
  }

  return {
    add(fault) {
      waiting.push({ fault, skip: fault.after ?? 0, left: fault.count ?? 1 });
    },
    all: () => waiting.map(({ fault }) => fault),
    clear() {
      waiting = [];
      latency = 0;
    },
    latency: () => latency,
    setLatency(milliseconds) {
      latency = milliseconds;
    },
    take(method, path) {
      const fault = next(method, path);
      if (latency === 0) return fault;
      return { ...fault, delay: latency + (fault?.delay ?? 0) };
    },
  };
}
