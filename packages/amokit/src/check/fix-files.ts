import { normalText } from '../build/normal-text.ts';
import { say } from '../say.ts';
import { strayFile } from './rules/zip/stray-files.ts';
import { isTextFile } from './rules/zip/text-files.ts';

/** What was mended, file by file. */
export interface FixedFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly changes: readonly string[];
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Mends what can be mended without a question: byte order marks, line ends, files left by the system. */
export function fixFiles(files: ReadonlyMap<string, Uint8Array>): FixedFiles {
  const fixed = new Map<string, Uint8Array>();
  const changes: string[] = [];
  for (const [file, bytes] of files) {
    if (strayFile(file)) {
      changes.push(`${file}: ${say({ en: 'left out', ru: 'убран' })}`);
      continue;
    }
    fixed.set(file, bytes);
    if (!isTextFile(file) || !isUtf8(bytes)) continue;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mended = normalText(text);
    if (mended === text) continue;
    fixed.set(file, new TextEncoder().encode(mended));
    changes.push(
      `${file}: ${say({
        en: 'UTF-8 without BOM, lines end with LF',
        ru: 'UTF-8 без BOM, строки кончаются на LF',
      })}`,
    );
  }
  return { files: fixed, changes };
}
