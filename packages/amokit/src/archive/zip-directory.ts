import { strFromU8 } from 'fflate';
import { say } from '../say.ts';

/** An entry of a zip, as its central directory has it: nothing is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isSymlink: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** A zip can end with a comment of up to 65,535 bytes. */
const endSearch = 22 + 65_535;

/**
 * Reads the list of a zip's entries.
 *
 * @throws RangeError or Error with a plain message where the bytes are no zip that can be trusted
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - endSearch);
  while (end >= lowest && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < lowest)
    throw new Error(
      say({ en: 'it has no list of entries at its end', ru: 'в конце нет списка файлов' }),
    );
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw new Error(
      say({
        en: 'it uses zip64, which widgets do not need',
        ru: 'это zip64, виджетам он не нужен',
      }),
    );
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature)
      throw new Error(say({ en: 'its list of entries is broken', ru: 'список файлов испорчен' }));
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    const madeBy = view.getUint8(at + 5);
    const attributes = view.getUint32(at + 38, true);
    entries.push({
      name,
      isFolder: name.endsWith('/'),
      // The file type of Unix is in the upper half: 0o12 is a symbolic link.
      isSymlink: madeBy === 3 && attributes >>> 28 === 0o12,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(
  bytes: Uint8Array,
  { offset, compressedSize, name }: ZipEntry,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== localSignature)
    throw new Error(say({ en: `the entry "${name}" is broken`, ru: `файл «${name}» испорчен` }));
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + compressedSize);
}
