import { factsOf, type Log } from '../log.ts';
import type { Inbox, Job } from './inbox.ts';

export interface WorkerParts {
  readonly inbox: Inbox;
  /** @param signal aborted when the server stops */
  readonly handle: (job: Job, signal: AbortSignal) => Promise<void>;
  readonly log?: Log | undefined;
  /** @default 8 */
  readonly concurrency?: number | undefined;
}

/** Does what is in the inbox. */
export interface Worker {
  /** Begins to look for jobs, also for those of processes that died. */
  start(): void;
  /** Tells that there is a new one. */
  wake(): void;
  /** Does what is due now; for runtimes without a process that lasts. */
  workOff(): Promise<void>;
  /** Takes no more, and waits so many milliseconds at most for those at work. */
  stop(milliseconds: number): Promise<void>;
}

/** Milliseconds that a job belongs to whoever took it; longer work extends it. */
const lease = 30_000;
/** Milliseconds between two looks when nothing wakes us. */
const pause = 1000;
/** Milliseconds before the second attempt, the third, and so on; after the last it is put aside. */
export const pauses: readonly number[] = [
  1000, 5000, 30_000, 120_000, 600_000, 3_600_000, 3_600_000, 3_600_000,
];

/** An error of a handler that no further attempt can mend. */
export class GiveUpError extends Error {
  override readonly name = 'GiveUpError';
}

export function createWorker({ inbox, handle, log, concurrency = 8 }: WorkerParts): Worker {
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let isStarted = false;
  let isStopping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | undefined;
  let looksAgain = false;

  const doJob = async (job: Job): Promise<void> => {
    const keep = setInterval(
      () => void inbox.extend(job.id, lease).catch(() => undefined),
      lease / 3,
    );
    const facts = { kind: job.kind, account: job.account, attempt: job.attempt };
    try {
      await handle(job, stopping.signal);
      await inbox.done(job.id);
      log?.({
        level: 'info',
        event: 'job_done',
        ...facts,
        milliseconds: Date.now() - job.receivedAt,
      });
    } catch (error) {
      const wait = error instanceof GiveUpError ? undefined : pauses[job.attempt - 1];
      const { name, message } = error instanceof Error ? error : new Error('unknown');
      // A log goes to many places: the message, which may tell of a person, stays in the inbox.
      if (wait === undefined) await inbox.fail(job.id, `${name}: ${message}`.slice(0, 500));
      else await inbox.retry(job.id, Date.now() + wait);
      log?.({
        level: wait === undefined ? 'error' : 'warn',
        event: wait === undefined ? 'job_failed' : 'job_retried',
        ...facts,
        error: name,
      });
    } finally {
      clearInterval(keep);
    }
  };

  const begin = (job: Job): void => {
    const work: Promise<void> = doJob(job)
      // The store could not be told: the lease ends, and the job is taken again.
      .catch(() => log?.({ level: 'error', event: 'inbox_fault', kind: job.kind }))
      .finally(() => {
        running.delete(work);
        if (isStarted) look();
      });
    running.add(work);
  };

  const fill = async (): Promise<void> => {
    while (running.size < concurrency && !isStopping) {
      const job = await inbox.take(lease);
      if (!job) return;
      begin(job);
    }
  };

  const look = (): void => {
    if (looking) {
      looksAgain = true;
      return;
    }
    clearTimeout(timer);
    looksAgain = false;
    looking = fill()
      .catch((error: unknown) => log?.({ level: 'error', event: 'inbox_fault', ...factsOf(error) }))
      .finally(() => {
        looking = undefined;
        if (isStopping || !isStarted) return;
        if (looksAgain) return look();
        timer = setTimeout(look, pause);
      });
  };

  return {
    start() {
      isStarted = true;
      look();
    },
    wake() {
      if (isStarted) look();
    },
    async workOff() {
      for (await fill(); running.size > 0; await fill()) await Promise.all(running);
    },
    async stop(milliseconds) {
      isStarted = false;
      isStopping = true;
      clearTimeout(timer);
      const late = new Promise<void>((resolve) => {
        const end = setTimeout(resolve, milliseconds);
        void Promise.all([looking, ...running]).finally(() => {
          clearTimeout(end);
          resolve();
        });
      });
      await late;
      stopping.abort(new Error('The server stops'));
    },
  };
}
