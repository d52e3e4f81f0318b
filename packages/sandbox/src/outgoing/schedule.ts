import type { Clock } from '../store/clock.ts';

/** Somebody who has things to do at moments of the account's clock. */
export interface Timed {
  /** Milliseconds of the next thing to do, `undefined` when there is none. */
  readonly next: () => number | undefined;
  /** Does everything that is due by now. */
  readonly run: (now: number) => void;
}

export interface Schedule {
  readonly add: (timed: Timed) => void;
  /** To be called when something new is to be done, or sooner than before. */
  readonly wake: () => void;
  readonly close: () => void;
}

/** Timers of Node can not wait longer. */
const longest = 2 ** 31 - 1;

/**
 * Things to do by the account's clock: at their time while it runs, at once when it is moved over
 * them, and never while it stands.
 */
export function createSchedule(clock: Clock): Schedule {
  const members: Timed[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const nextOf = () => {
    const times = members.flatMap((member) => member.next() ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  };
  const wake = () => {
    if (closed) return;
    clearTimeout(timer);
    const now = clock.millis();
    for (const member of members) {
      const next = member.next();
      if (next !== undefined && next <= now) member.run(now);
    }
    const next = nextOf();
    if (next === undefined || clock.frozen()) return;
    timer = setTimeout(wake, Math.min(Math.max(next - clock.millis(), 1), longest));
    // A sandbox with something to do later does not keep a program alive that wants to end.
    timer.unref();
  };
  const off = clock.onMove(wake);

  return {
    add(timed) {
      members.push(timed);
    },
    wake,
    close() {
      closed = true;
      clearTimeout(timer);
      off();
    },
  };
}
