/** What the directory of a zip says of an entry, before anything is unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
  readonly isSymlink: boolean;
}

const endMark = 0x06054b50;
/** Stands before the end of an archive of more than 4 GB, and points to another directory. */
const largeMark = 0x07064b50;
const largeSize = 20;
const entryMark = 0x02014b50;
const endSize = 22;
const entrySize = 46;
/** A zip may end with a comment of so many bytes. */
const mostComment = 0xffff;

const typeMask = 0o170000;
const symlink = 0o120000;

/**
 * Reads the directory at the end of a zip. Unpackers do not tell links from files, and they do not
 * agree about archives with two directories: those are refused.
 *
 * @throws {Error} when the bytes are not a zip
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endSize;
  const first = Math.max(0, end - mostComment);
  while (end >= first && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < first) throw new Error('it is not a zip archive');
  const count = view.getUint16(end + 10, true);
  if (end >= largeSize && view.getUint32(end - largeSize, true) === largeMark)
    throw new Error('it is written as an archive of more than 4 GB (zip64)');
  if (view.getUint16(end + 8, true) !== count) throw new Error('its directory is damaged');
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > bytes.length || view.getUint32(at, true) !== entryMark)
      throw new Error('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const mode = view.getUint32(at + 38, true) >>> 16;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entrySize, at + entrySize + nameLength)),
      size: view.getUint32(at + 24, true),
      isSymlink: (mode & typeMask) === symlink,
    });
    at += entrySize + nameLength + skip;
  }
  return entries;
}
