/** The time of the account: everything that the sandbox dates is dated by it. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  readonly millis: () => number;
  /** Whole seconds since 1970, the unit of the API. */
  readonly seconds: () => number;
  /** Moves the clock; it goes on from there. */
  readonly set: (millis: number) => void;
  readonly advance: (millis: number) => void;
  /** A frozen clock stands until it is set free. */
  readonly freeze: (frozen: boolean) => void;
  readonly frozen: () => boolean;
  /** Tells when the clock was moved, frozen or set free by hand. */
  readonly onMove: (listener: () => void) => () => void;
}

/**
 * A clock that follows the machine's until somebody moves or freezes it.
 *
 * @example
 * const clock = createClock();
 * clock.set(Date.UTC(2026, 0, 1));
 * clock.seconds(); //=> 1767225600
 */
export function createClock(start?: number): Clock {
  let offset = start === undefined ? 0 : start - Date.now();
  let stoppedAt: number | undefined;
  const listeners = new Set<() => void>();
  const moved = () => {
    for (const listener of listeners) listener();
  };
  const millis = () => stoppedAt ?? Date.now() + offset;
  const set = (value: number) => {
    if (stoppedAt === undefined) offset = value - Date.now();
    else stoppedAt = value;
    moved();
  };
  return {
    millis,
    seconds: () => Math.floor(millis() / 1000),
    set,
    advance: (by) => set(millis() + by),
    freeze(frozen) {
      if (frozen) {
        stoppedAt = millis();
      } else if (stoppedAt !== undefined) {
        offset = stoppedAt - Date.now();
        stoppedAt = undefined;
      }
      moved();
    },
    frozen: () => stoppedAt !== undefined,
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
