import { useState } from 'preact/hooks';
import { announceChange } from '../model/changes.ts';
import type { Doing, Failure } from '../model/problems.ts';

/** A write of a view. */
export interface Write {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /**
   * Does it once at a time; true when it was done. Lists are read anew either way.
   *
   * @param sites that are sent
   */
  run(doing: Doing, work: () => Promise<unknown>, sites?: number): Promise<boolean>;
  forget(): void;
}

/** Writes, and keeps what went wrong for the person to see. */
export function useWrite(): Write {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    busy,
    failure,
    forget: () => setFailure(undefined),
    async run(doing, work, sites) {
      if (busy) return false;
      setBusy(true);
      setFailure(undefined);
      try {
        await work();
        return true;
      } catch (error) {
        setFailure({ doing, error, sites });
        return false;
      } finally {
        setBusy(false);
        // Also after a failure: of a write whose answer was lost nobody knows.
        announceChange();
      }
    },
  };
}
