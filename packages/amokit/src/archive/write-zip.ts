import { type Zippable, zipSync } from 'fflate';

/** The first day that a zip can name, written from local time: the bytes have no time zone. */
const date = new Date(1980, 0, 1);
const unix = 3;
const readableFile = (0o100644 << 16) >>> 0;

/** Packs files, sorted by name, into the same bytes each time and everywhere. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [
      name,
      // What is packed already does not get smaller.
      [bytes, { level: /\.(jpe?g|gif|webp|woff2)$/i.test(name) ? 0 : 9 }],
    ]),
  );
  return zipSync(entries, { mtime: date, os: unix, attrs: readableFile });
}
