import type { SaveEvent } from './widget-instance.ts';

/** Says whether the settings may be saved; a promise keeps the CRM waiting for the answer. */
export type SaveCheck = (event: SaveEvent) => boolean | Promise<boolean>;

/** The checks that the CRM's Save button has to pass. */
export interface SaveChecks {
  /** Adds a check until the signal is aborted or the returned function is called. */
  add(check: SaveCheck, signal: AbortSignal): () => void;
  /** The answer for the CRM. */
  ask(event?: SaveEvent): boolean | Promise<boolean>;
}

/** Makes an empty list of checks. */
export function createSaveChecks(): SaveChecks {
  const checks = new Set<SaveCheck>();
  return {
    add(check, signal) {
      const remove = () => {
        checks.delete(check);
        signal.removeEventListener('abort', remove);
      };
      // A component may be late, and must not hold the dialog of another visit.
      if (!signal.aborted) checks.add(check);
      signal.addEventListener('abort', remove);
      return remove;
    },
    ask(event = { active: 'Y', fields: {} }) {
      // The CRM asks on switching off too, which a person can always do.
      if (event.active === 'N' || checks.size === 0) return true;
      const answers = [...checks].map(async (check) => check(event));
      return Promise.all(answers).then(
        (results) => results.every((result) => result === true),
        (error: unknown) => {
          console.trace(error);
          return false;
        },
      );
    },
  };
}
