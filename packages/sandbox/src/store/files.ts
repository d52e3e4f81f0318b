import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Snapshot } from './db.ts';

/** Writes beside the file and then takes its place: a crash leaves the old file whole. */
export async function saveSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(beside, JSON.stringify(snapshot), { mode: 0o600 });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const snapshotSchema = z.object({
  format: z.literal(1),
  account: z.looseObject({
    id: z.int(),
    name: z.string(),
    subdomain: z.string(),
    language: z.enum(['ru', 'en']),
    brand: z.enum(['amocrm', 'kommo']),
  }),
  counters: z.record(z.string(), z.int().positive()),
  // Hundreds of thousands of rows: their ids are looked at when they are taken in.
  rows: z.record(z.string(), z.array(z.unknown())),
});

const isSnapshot = (value: unknown): value is Snapshot => snapshotSchema.safeParse(value).success;

/**
 * Reads a file of JSON.
 *
 * @throws {Error} when the file is not there, or holds none
 */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} can not be read: ${reason}`);
  }
}

/**
 * What a file held as an account that a sandbox has saved.
 *
 * @throws {Error} when it is something else
 */
export function asSnapshot(path: string, value: unknown): Snapshot {
  if (!isSnapshot(value)) throw new Error(`${path} is not an account that a sandbox has saved.`);
  return value;
}
