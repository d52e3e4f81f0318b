import { isAmoError } from '@amokit/client';
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
  /** Why it failed, closed too: the words of an error may tell of people. */
  readonly error?: string | undefined;
}

/** Closes the words of an error for the job that failed. */
export const closeError = (id: string, error: string, seal: Seal): Promise<string> =>
  seal.close(error, `job-error:${id}`);

export async function toStored(job: NewJob, id: string, seal: Seal): Promise<StoredJob> {
  const { kind, key, account, body } = job;
  const sealed = await seal.close(JSON.stringify(body ?? null), `job:${id}`);
  return { id, kind, key, account, receivedAt: Date.now(), attempts: 0, sealed };
}

async function toJob(stored: StoredJob, seal: Seal): Promise<Job> {
  const { id, kind, key, account, receivedAt, attempts, sealed } = stored;
  const body: unknown = JSON.parse(await seal.open(sealed, `job:${id}`));
  return { id, kind, key, account, receivedAt, attempt: attempts, body };
}

/** A job, or why it can not be opened: it is put aside then, until its key is there again. */
export async function openJob(
  stored: StoredJob,
  seal: Seal,
): Promise<{ readonly job: Job } | { readonly fault: string }> {
  try {
    return { job: await toJob(stored, seal) };
  } catch (error) {
    if (!isAmoError(error, 'USAGE')) throw error;
    return { fault: error.message };
  }
}

/** What can not be opened, as its key is gone, is still told of, without its body. */
export async function toFailed(stored: StoredJob, seal: Seal): Promise<FailedJob> {
  const { id, kind, key, account, receivedAt, attempts: attempt } = stored;
  const opened = await openJob(stored, seal);
  if ('fault' in opened)
    return { id, kind, key, account, receivedAt, attempt, body: undefined, error: opened.fault };
  const error = stored.error && (await seal.open(stored.error, `job-error:${id}`));
  return { ...opened.job, error: error ?? '' };
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
