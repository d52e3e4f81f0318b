/** Numbers that look random and are the same in every run, so that screenshots and tests agree. */
export interface Random {
  /** From 0 to `below`, which is not reached. */
  readonly below: (below: number) => number;
  readonly one: <T>(values: readonly T[]) => T;
}

/** A linear congruential generator (Numerical Recipes); nothing here is secret. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    one(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('one of nothing');
      return value;
    },
  };
}
