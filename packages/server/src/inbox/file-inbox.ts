import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from '../stores/seal.ts';
import { codeOf, ifThere, writeFileWhole } from '../stores/write-file.ts';
import type { Inbox, NewJob } from './inbox.ts';
import {
  closeError,
  openJob,
  readStored,
  type StoredJob,
  toFailed,
  toStored,
} from './stored-job.ts';

/** What the name of a job's file says: when it may be taken, and how often it was. */
interface Place {
  readonly at: number;
  readonly attempts: number;
  readonly id: string;
}

const nameOf = ({ at, attempts, id }: Place): string =>
  `${String(Math.floor(at)).padStart(15, '0')}_${attempts}_${id}.json`;

function placeOf(name: string): Place {
  const [at, attempts, id = ''] = name.slice(0, -5).split('_');
  return { at: Number(at), attempts: Number(attempts), id };
}

/**
 * An inbox in a folder, one file for a job, which processes of one machine can share. Its name begins
 * with the time when it may be taken; whoever renames it has taken it, so that a job is written once.
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
      due = (await names(waiting)).filter((name) => placeOf(name).at <= now);
    }
    return due.shift();
  };

  const read = async (of: string, name: string): Promise<StoredJob | undefined> => {
    const stored = readStored(await ifThere(readFile(join(of, name), 'utf8')));
    return stored && { ...stored, attempts: placeOf(name).attempts };
  };

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
    const next = name && nameOf({ ...placeOf(name), at });
    if (name && next && (await move(join(waiting, name), join(waiting, next)))) taken.set(id, next);
  };

  const fail = async (id: string, error: string): Promise<void> => {
    const name = taken.get(id);
    const stored = name && (await read(waiting, name));
    taken.delete(id);
    if (!name || !stored) return;
    const aside = nameOf({ ...placeOf(name), at: Date.now() });
    const closed = await closeError(id, error, seal);
    await writeFileWhole(join(failed, aside), JSON.stringify({ ...stored, error: closed }));
    await rm(join(waiting, name), { force: true });
  };

  const write = async (job: NewJob): Promise<void> => {
    const id = randomUUID();
    const name = nameOf({ at: Date.now(), attempts: 0, id });
    const stored = await toStored(job, id, seal);
    await writeFileWhole(join(waiting, name), JSON.stringify(stored));
  };
  /** Jobs that are being written: for that the CRM waits two seconds, for handling them nobody does. */
  const writing = new Set<Promise<void>>();

  return {
    async add(job) {
      const work = write(job);
      writing.add(work);
      await work.finally(() => writing.delete(work));
    },
    async take(lease) {
      await Promise.allSettled(writing);
      for (let name = await nextDue(); name; name = await nextDue()) {
        const { attempts, id } = placeOf(name);
        const next = nameOf({ at: Date.now() + lease, attempts: attempts + 1, id });
        if (!(await move(join(waiting, name), join(waiting, next)))) continue;
        const stored = await read(waiting, next);
        if (!stored) {
          await mkdir(failed, { recursive: true, mode: 0o700 });
          await move(join(waiting, next), join(failed, next));
          continue;
        }
        taken.set(id, next);
        const opened = await openJob(stored, seal);
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
      const jobs = await Promise.all(last.map((name) => read(failed, name)));
      return Promise.all(jobs.flatMap((job) => (job ? [toFailed(job, seal)] : [])));
    },
    async revive(id) {
      const name = (await names(failed)).find((its) => placeOf(its).id === id);
      const stored = name && (await read(failed, name));
      if (!name || !stored) return false;
      const { error: _error, ...job } = stored;
      const again = nameOf({ at: Date.now(), attempts: 0, id });
      await writeFileWhole(join(waiting, again), JSON.stringify(job));
      await rm(join(failed, name), { force: true });
      return true;
    },
    async count() {
      const [one, other] = await Promise.all([names(waiting), names(failed)]);
      return { waiting: one.length, failed: other.length };
    },
  };
}
