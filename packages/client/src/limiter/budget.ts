import {
  type Wait,
  type Window,
  type WindowRule,
  waitFor,
  withAnswer,
  without,
  withStart,
} from './window.ts';

/** A granted start. */
export interface Grant {
  readonly id: string;
}

/** Changes what all requests of an account know of each other, one change at a time. */
export type ChangeWindow = <Result>(
  how: (window: Window) => { readonly window: Window; readonly result: Result },
) => Promise<Result>;

/** The budget of an account: who may start a request, and when. */
export interface Budget {
  /** A grant, or how long to wait before asking again. Never waits for its turn itself. */
  take(isBackground: boolean): Promise<Grant | Wait>;
  /** The answer of a granted request came. */
  answered(grant: Grant): void;
  /** A granted request was given up before it left. */
  giveBack(grant: Grant): void;
  /** The server asks everybody to wait so many milliseconds. */
  pause(milliseconds: number): void;
}

/** Work in the background asks this much later, so that a tab with a person goes first. */
const politeness = 40;

/**
 * A budget over a window that others may share. Nothing is held or booked while one waits, so a tab
 * that is closed or frozen blocks nobody and loses nothing.
 */
export function createBudget(rule: WindowRule, change: ChangeWindow): Budget {
  const note = (how: (window: Window) => Window): void => {
    void change((window) => ({ window: how(window), result: undefined }));
  };
  return {
    take: (isBackground) =>
      change<Grant | Wait>((window) => {
        // Tabs have only this clock in common.
        const now = Date.now();
        const found = waitFor(window, rule, now);
        if (found)
          return {
            window,
            result: { ...found, wait: found.wait + (isBackground ? politeness : 0) },
          };
        const id = `${now}-${Math.random()}`;
        return { window: withStart(window, rule, id, now), result: { id } };
      }),
    answered: ({ id }) => note((window) => withAnswer(window, rule, id, Date.now())),
    giveBack: ({ id }) => note((window) => without(window, id)),
    pause(milliseconds) {
      const until = Date.now() + milliseconds;
      note((window) => ({ ...window, pausedUntil: Math.max(window.pausedUntil, until) }));
    },
  };
}
