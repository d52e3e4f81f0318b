import { gzipSync } from 'node:zlib';

export interface FileSize {
  readonly path: string;
  /** In bytes, as it is and after gzip. */
  readonly size: number;
  readonly gzip: number;
}

/** `12.3 kB`, in thousands of bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The sizes of files, as they are and as a server would send them. */
export const fileSizes = (files: ReadonlyMap<string, Uint8Array>): readonly FileSize[] =>
  [...files].map(([path, bytes]) => ({
    path,
    size: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  }));

/** Files below each other with their sizes in columns, code first. */
export function fileTree(sizes: readonly FileSize[]): string {
  const rank = ({ path }: FileSize) => (path === 'script.js' ? 0 : path.endsWith('.js') ? 1 : 2);
  const rows = [...sizes].sort((a, b) => rank(a) - rank(b));
  const width = Math.max(...rows.map(({ path }) => path.length));
  return rows
    .map(({ path, size, gzip }, index) => {
      const branch = index === rows.length - 1 ? '└' : '├';
      return `  ${branch} ${path.padEnd(width)}  ${kilobytes(size).padStart(9)}  ${kilobytes(gzip).padStart(9)} gzip`;
    })
    .join('\n');
}
