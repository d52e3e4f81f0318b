import type { FailedJob, Inbox, Job } from './inbox.ts';

interface Kept {
  job: Omit<Job, 'attempt'>;
  attempts: number;
  /** When it may be taken. */
  dueAt: number;
}

/** An inbox that lives as long as the process. */
export function memoryInbox(): Inbox {
  const waiting = new Map<string, Kept>();
  const failed = new Map<string, FailedJob>();

  const later = (id: string, dueAt: number): void => {
    const kept = waiting.get(id);
    if (kept) kept.dueAt = dueAt;
  };

  return {
    async add(job) {
      const id = crypto.randomUUID();
      const now = Date.now();
      waiting.set(id, { job: { ...job, id, receivedAt: now }, attempts: 0, dueAt: now });
    },
    async take(lease) {
      const now = Date.now();
      const due = [...waiting.values()].filter(({ dueAt }) => dueAt <= now);
      const [kept] = due.sort((one, other) => one.dueAt - other.dueAt);
      if (!kept) return undefined;
      kept.dueAt = now + lease;
      kept.attempts += 1;
      return { ...kept.job, attempt: kept.attempts };
    },
    extend: async (id, lease) => later(id, Date.now() + lease),
    retry: async (id, dueAt) => later(id, dueAt),
    async done(id) {
      waiting.delete(id);
    },
    async fail(id, error) {
      const kept = waiting.get(id);
      if (!kept) return;
      waiting.delete(id);
      failed.set(id, { ...kept.job, attempt: kept.attempts, error });
    },
    failed: async () => [...failed.values()].slice(-1000),
    async revive(id) {
      const found = failed.get(id);
      if (!found) return false;
      const { error: _error, attempt: _attempt, ...job } = found;
      failed.delete(id);
      waiting.set(id, { job, attempts: 0, dueAt: Date.now() });
      return true;
    },
    count: async () => ({ waiting: waiting.size, failed: failed.size }),
  };
}
