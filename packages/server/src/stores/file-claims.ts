import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claims } from './claims.ts';
import { codeOf, ifThere } from './write-file.ts';

/** Milliseconds between two looks for claims that are over. */
const sweepEvery = 600_000;

/**
 * Claims in a folder: the file system lets one make a file that is not there. A claim that is over is
 * free again when it was swept away, a little later.
 */
export function fileClaims(folder: string): Claims {
  let sweepAt = 0;
  const pathOf = (key: string): string =>
    join(folder, createHash('sha256').update(key).digest('hex'));

  const sweep = async (now: number): Promise<void> => {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const end = Number(await ifThere(readFile(path, 'utf8')));
      if (end > 0 && end <= now) await rm(path, { force: true });
    }
  };

  return {
    async claim(key, seconds) {
      const now = Date.now();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (now >= sweepAt) {
        sweepAt = now + sweepEvery;
        await sweep(now);
      }
      try {
        const file = await open(pathOf(key), 'wx', 0o600);
        try {
          await file.writeFile(String(now + seconds * 1000));
          await file.sync();
        } finally {
          await file.close();
        }
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
    },
    release: (key) => rm(pathOf(key), { force: true }),
  };
}
