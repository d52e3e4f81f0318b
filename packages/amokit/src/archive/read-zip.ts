import { inflateSync } from 'fflate';
import { say } from '../say.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** More than any widget has; what is beyond is an attack or a mistake, and is not unpacked. */
export const zipLimits = { entries: 2_000, bytes: 64 * 1024 * 1024 } as const;

/** A zip that is not unpacked, with the rule that it breaks. */
export interface ZipRefusal {
  readonly rule: 'zip/unreadable' | 'zip/too-many-entries' | 'zip/too-large';
  readonly message: string;
}

export interface Archive {
  readonly entries: readonly ZipEntry[];
  /** What could be unpacked safely, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A path that stays in the folder it is unpacked into. */
export const isSafePath = (name: string): boolean =>
  !/^[/\\]|^[a-z]:|\\|\0/i.test(name) && !name.split('/').includes('..');

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8)
    throw new Error(
      say({
        en: `the entry "${entry.name}" is packed in an unusual way`,
        ru: `файл «${entry.name}» упакован необычным способом`,
      }),
    );
  // One byte more than announced shows an entry that unpacks to more than it says.
  const out = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  if (out.length !== entry.size)
    throw new Error(
      say({
        en: `the entry "${entry.name}" lies about its size`,
        ru: `файл «${entry.name}» указывает неверный размер`,
      }),
    );
  return out;
}

/** Unpacks a zip into memory, within {@link zipLimits}. */
export function readZip(bytes: Uint8Array): Archive | ZipRefusal {
  try {
    const entries = readZipDirectory(bytes);
    if (entries.length > zipLimits.entries) {
      return {
        rule: 'zip/too-many-entries',
        message: say({
          en: `the zip has ${entries.length} entries; it was not unpacked (limit ${zipLimits.entries})`,
          ru: `в архиве файлов: ${entries.length}; он не распакован (предел ${zipLimits.entries})`,
        }),
      };
    }
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > zipLimits.bytes) {
      return {
        rule: 'zip/too-large',
        message: say({
          en: `the zip unpacks to ${Math.round(total / 1024 / 1024)} MB; it was not unpacked (limit ${zipLimits.bytes / 1024 / 1024} MB)`,
          ru: `архив распаковывается в ${Math.round(total / 1024 / 1024)} МБ; он не распакован (предел ${zipLimits.bytes / 1024 / 1024} МБ)`,
        }),
      };
    }
    const safe = entries.filter(
      (entry) =>
        !entry.isFolder && !entry.isSymlink && !entry.isEncrypted && isSafePath(entry.name),
    );
    return { entries, files: new Map(safe.map((entry) => [entry.name, unpack(bytes, entry)])) };
  } catch (error) {
    const reason =
      error instanceof RangeError || !(error instanceof Error)
        ? say({ en: 'it is cut off', ru: 'он обрезан' })
        : error.message;
    return {
      rule: 'zip/unreadable',
      message: say({
        en: `the zip can not be read: ${reason}`,
        ru: `архив не читается: ${reason}`,
      }),
    };
  }
}
