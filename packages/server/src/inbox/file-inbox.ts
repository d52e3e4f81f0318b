import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from '../stores/seal.ts';
import { codeOf, ifThere, writeFileWhole } from '../stores/write-file.ts';
import type { Inbox } from './inbox.ts';
import {
  closeError,
  openJob,
  readStored,
  type StoredJob,
  toFailed,
  toStored,
} from './stored-job.ts';

const idOf = (name: string): string => name.slice(name.indexOf('_') + 1, -5);
const nameOf = (id: string, at: number): string =>
  `${String(Math.floor(at)).padStart(15, '0')}_${id}.json`;

/**
 * An inbox in a folder, one file for a job, which processes of one machine can share. Its name begins
 * with the time when it may be taken; whoever renames it has taken it.
 */
export function fileInbox(folder: string, seal: Seal): Inbox {
  const waiting = join(folder, 'waiting');
  const failed = join(folder, 'failed');
  /** The present names of the jobs that this process has taken. */
  const taken = new Map<string, string>();
  /** Names that were due at the last look into the folder: it may hold thousands. */
  let due: string[] = [];

  const names = async (of: string): Promise<readonly string[]> =>
    ((await ifThere(readdir(of))) ?? []).filter((name) => name.endsWith('.json')).sort();

  const nextDue = async (): Promise<string | undefined> => {
    if (due.length === 0) {
      const now = Date.now();
      due = (await names(waiting)).filter((name) => Number(name.slice(0, 15)) <= now);
    }
    return due.shift();
  };

  const read = async (path: string): Promise<StoredJob | undefined> =>
    readStored(await ifThere(readFile(path, 'utf8')));

  /** False when another process was faster. */
  const move = async (from: string, to: string): Promise<boolean> => {
    try {
      await rename(from, to);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  };

  const postpone = async (id: string, at: number): Promise<void> => {
    const name = taken.get(id);
    const next = nameOf(id, at);
    if (name && (await move(join(waiting, name), join(waiting, next)))) taken.set(id, next);
  };

  const fail = async (id: string, error: string): Promise<void> => {
    const name = taken.get(id);
    const stored = name && (await read(join(waiting, name)));
    taken.delete(id);
    if (!name || !stored) return;
    const aside = join(failed, nameOf(id, Date.now()));
    const closed = await closeError(id, error, seal);
    await writeFileWhole(aside, JSON.stringify({ ...stored, error: closed }));
    await rm(join(waiting, name), { force: true });
  };

  return {
    async add(job) {
      const id = randomUUID();
      const stored = await toStored(job, id, seal);
      await writeFileWhole(join(waiting, nameOf(id, Date.now())), JSON.stringify(stored));
    },
    async take(lease) {
      for (let name = await nextDue(); name; name = await nextDue()) {
        const now = Date.now();
        const id = idOf(name);
        const next = nameOf(id, now + lease);
        if (!(await move(join(waiting, name), join(waiting, next)))) continue;
        const stored = await read(join(waiting, next));
        if (!stored) {
          await mkdir(failed, { recursive: true, mode: 0o700 });
          await move(join(waiting, next), join(failed, next));
          continue;
        }
        taken.set(id, next);
        const attempted = { ...stored, attempts: stored.attempts + 1 };
        await writeFileWhole(join(waiting, next), JSON.stringify(attempted));
        const opened = await openJob(attempted, seal);
        if ('job' in opened) return opened.job;
        await fail(id, opened.fault);
      }
      return undefined;
    },
    extend: (id, lease) => postpone(id, Date.now() + lease),
    async retry(id, dueAt) {
      await postpone(id, dueAt);
      taken.delete(id);
    },
    async done(id) {
      const name = taken.get(id);
      taken.delete(id);
      if (name) await rm(join(waiting, name), { force: true });
    },
    fail,
    async failed() {
      const last = (await names(failed)).slice(-1000);
      const jobs = await Promise.all(last.map((name) => read(join(failed, name))));
      return Promise.all(jobs.flatMap((job) => (job ? [toFailed(job, seal)] : [])));
    },
    async revive(id) {
      const name = (await names(failed)).find((its) => idOf(its) === id);
      const stored = name && (await read(join(failed, name)));
      if (!name || !stored) return false;
      const { error: _error, ...job } = { ...stored, attempts: 0 };
      await writeFileWhole(join(waiting, nameOf(id, Date.now())), JSON.stringify(job));
      await rm(join(failed, name), { force: true });
      return true;
    },
    async count() {
      const [one, other] = await Promise.all([names(waiting), names(failed)]);
      return { waiting: one.length, failed: other.length };
    },
  };
}
