import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { readZipDirectory } from './zip-directory.ts';

/** The files of a widget, wherever they lie. */
export interface WidgetFiles {
  /** Where they come from, for messages. */
  readonly origin: string;
  /** `undefined` for what is not there, or not inside. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

const megabyte = 1024 * 1024;
const limits = { entries: 3000, bytes: 100 * megabyte } as const;

/** Names that would lead out of the folder into which somebody unpacks them. */
const isOutside = (name: string) =>
  name.includes('\0') ||
  name.includes('\\') ||
  /^(\/|[a-z]:)/i.test(name) ||
  name.split('/').includes('..');

/** Refuses a zip that no honest build makes. */
function inspect(bytes: Uint8Array): void {
  const entries = readZipDirectory(bytes);
  if (entries.length > limits.entries)
    throw new Error(`it has ${entries.length} entries, at most ${limits.entries}`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.bytes)
    throw new Error(
      `it unpacks to ${Math.ceil(size / megabyte)} MB, at most ${limits.bytes / megabyte} MB`,
    );
  const outside = entries.find(({ name }) => isOutside(name));
  if (outside) throw new Error(`the entry "${outside.name}" leads out of the archive`);
  const link = entries.find(({ isSymlink }) => isSymlink);
  if (link) throw new Error(`the entry "${link.name}" is a symbolic link`);
}

/**
 * Unpacks a zip into memory.
 *
 * @throws {Error} with the archive's name and what is wrong with it
 */
export function filesOfZip(bytes: Uint8Array, origin: string): WidgetFiles {
  let files: Record<string, Uint8Array>;
  try {
    inspect(bytes);
    files = unzipSync(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${origin} can not be installed: ${reason}.`);
  }
  const byName = new Map(Object.entries(files));
  return { origin, read: async (name) => byName.get(name) };
}

/** Reads the files of a folder as they are at that moment, and nothing outside of it. */
export function filesOfFolder(folder: string): WidgetFiles {
  return {
    origin: folder,
    async read(name) {
      if (name.includes('\0')) return undefined;
      try {
        const root = await realpath(folder);
        const file = await realpath(join(root, name));
        if (!file.startsWith(root + sep)) return undefined;
        return await readFile(file);
      } catch {
        // Not there, a folder, or not readable: for who asks over HTTP it is all the same.
        return undefined;
      }
    },
  };
}
