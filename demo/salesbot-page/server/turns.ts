import type { Stores } from '@amokit/server';
import type { Records } from './records.ts';

/** Does something unless somebody else is at it, in all processes that share the stores. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T | 'busy'>;

/** Seconds after which whoever has the turn is taken for dead. */
const longest = 30;

/** A claim can not be given back: each turn has a number, and who is done makes it the next one. */
export function createInTurn({ turns }: Pick<Records, 'turns'>, claims: Stores['claims']): InTurn {
  return async (key, work) => {
    const turn = (await turns.get(key))?.value ?? 0;
    if (!(await claims.claim(`turn:${key}:${turn}`, longest))) return 'busy';
    try {
      return await work();
    } finally {
      await turns.put(key, { value: turn + 1 });
    }
  };
}
