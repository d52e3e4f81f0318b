/** What there is to do: something that the CRM has told us. */
export interface NewJob {
  /** What kind of news it is: `webhook`, `bot` … */
  readonly kind: string;
  /** The same for news that is told twice, so that whoever handles it can tell. */
  readonly key: string;
  readonly account: number;
  readonly body: unknown;
}

/** A job that somebody has taken. */
export interface Job extends NewJob {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** A job that nobody could do. */
export interface FailedJob extends Job {
  readonly error: string;
}

/**
 * What was accepted and not yet done. It outlives the process; a job of a process that died is taken
 * again when its lease is over, so that each is done at least once.
 */
export interface Inbox {
  /** Resolves when the job is where it outlives the process. */
  add(job: NewJob): Promise<void>;
  /** The job that is due longest, for so many milliseconds; undefined when none is due. */
  take(lease: number): Promise<Job | undefined>;
  /** Keeps a taken job for so many milliseconds more. */
  extend(id: string, lease: number): Promise<void>;
  done(id: string): Promise<void>;
  /** Gives a job back, to be taken again at a time in milliseconds since 1970. */
  retry(id: string, dueAt: number): Promise<void>;
  /** Puts a job aside that can not be done. */
  fail(id: string, error: string): Promise<void>;
  /** Those that were put aside, newest last, 1000 at most. */
  failed(): Promise<readonly FailedJob[]>;
  /** Gives one that was put aside another chance; false when there is none of this id. */
  revive(id: string): Promise<boolean>;
  count(): Promise<{ readonly waiting: number; readonly failed: number }>;
}
