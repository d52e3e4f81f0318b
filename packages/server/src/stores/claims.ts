/** Things that may be done once, such as taking a token. */
export interface Claims {
  /**
   * True for the first who claims the key, in all processes that share the store; false for everybody
   * else, until so many seconds are over.
   */
  claim(key: string, seconds: number): Promise<boolean>;
  /** Gives a claim back whose work could not be done, so that it can be tried again at once. */
  release(key: string): Promise<void>;
}

/** Claims that live as long as the process. */
export function memoryClaims(): Claims {
  const ends = new Map<string, number>();
  let sweepAt = 0;

  const sweep = (now: number): void => {
    if (now < sweepAt) return;
    sweepAt = now + 60_000;
    for (const [key, end] of ends) if (end <= now) ends.delete(key);
  };

  return {
    async claim(key, seconds) {
      const now = Date.now();
      sweep(now);
      if ((ends.get(key) ?? 0) > now) return false;
      ends.set(key, now + seconds * 1000);
      return true;
    },
    async release(key) {
      ends.delete(key);
    },
  };
}
