import type { Seal } from '../stores/seal.ts';
import type { FailedJob, Job, NewJob } from './inbox.ts';

/** A job as a store has it: its body, which may tell of people, is closed. */
export interface StoredJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly account: number;
  readonly receivedAt: number;
  readonly attempts: number;
  readonly sealed: string;
  readonly error?: string | undefined;
}

export async function toStored(job: NewJob, id: string, seal: Seal): Promise<StoredJob> {
  const { kind, key, account, body } = job;
  const sealed = await seal.close(JSON.stringify(body ?? null), `job:${id}`);
  return { id, kind, key, account, receivedAt: Date.now(), attempts: 0, sealed };
}

export async function toJob(stored: StoredJob, seal: Seal): Promise<Job> {
  const { id, kind, key, account, receivedAt, attempts, sealed } = stored;
  const body: unknown = JSON.parse(await seal.open(sealed, `job:${id}`));
  return { id, kind, key, account, receivedAt, attempt: attempts, body };
}

export async function toFailed(stored: StoredJob, seal: Seal): Promise<FailedJob> {
  return { ...(await toJob(stored, seal)), error: stored.error ?? '' };
}

/** A text of a store as a job; undefined when it is none. */
export function readStored(text: string | undefined | null): StoredJob | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  const { id, kind, key, account, receivedAt, attempts, sealed, error } = Object(value);
  const texts = [id, kind, key, sealed].every((its) => typeof its === 'string');
  const numbers = [account, receivedAt, attempts].every((its) => typeof its === 'number');
  if (!texts || !numbers) return undefined;
  return {
    id,
    kind,
    key,
    account,
    receivedAt,
    attempts,
    sealed,
    ...(typeof error === 'string' && { error }),
  };
}
