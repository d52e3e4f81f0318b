import type { Clock } from '../store/clock.ts';
import type { Snapshot } from '../store/db.ts';
import { asSnapshot, readJson } from '../store/files.ts';
import { looksPulled, pulledAccount } from './pulled-account.ts';
import { pulledSeed } from './pulled-seed.ts';

/** An account out of a file, and the way to have it as it was at the start. */
export interface ReadSeed {
  readonly snapshot: Snapshot;
  readonly again: () => Promise<Snapshot>;
}

/**
 * Reads an account that a sandbox has saved, or that was pulled: the second gets the demo's cards.
 *
 * @throws {Error} when the file is not there, or is something else
 */
export async function readSeed(path: string, clock: Clock): Promise<ReadSeed> {
  const value = await readJson(path);
  if (!looksPulled(value)) {
    const snapshot = asSnapshot(path, value);
    return { snapshot, again: async () => asSnapshot(path, await readJson(path)) };
  }
  const { data, error } = pulledAccount.safeParse(value);
  if (error) {
    const [first] = error.issues;
    throw new Error(
      `${path} is not an account as amokit pull writes it: ${first?.path.join('.')}: ${first?.message}`,
    );
  }
  const snapshot = pulledSeed(data, clock).snapshot();
  const text = JSON.stringify(snapshot);
  return { snapshot, again: async () => JSON.parse(text) };
}
