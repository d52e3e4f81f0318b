import type { ZipEntry } from '../archive/zip-directory.ts';
import { type JsonDocument, parseJson } from '../json/json-document.ts';

/** A widget as the CRM gets it, read but not judged. */
export interface Widget {
  /** The files by their paths from the root of the widget. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the zip lists; undefined where the widget is a folder. */
  readonly entries?: readonly ZipEntry[] | undefined;
  /** The name of the zip. */
  readonly zipName?: string | undefined;
  /** The folder in the zip that holds everything, where it should not be. */
  readonly wrapper?: string | undefined;
  /** Undefined where the file is missing. */
  readonly manifest: JsonDocument | undefined;
  /** The files of `i18n/` by language. */
  readonly texts: ReadonlyMap<string, JsonDocument>;
}

/** Bytes as text; what is no UTF-8 becomes U+FFFD, and a BOM stays. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

const bom = /^\uFEFF/;

const parseFile = (file: string, bytes: Uint8Array): JsonDocument =>
  // A BOM has a rule of its own; here it would hide every other mistake.
  parseJson(file, decode(bytes).replace(bom, ''));

/** Reads what rules ask about most. */
export function readWidget(
  files: ReadonlyMap<string, Uint8Array>,
  about: Pick<Widget, 'entries' | 'zipName' | 'wrapper'> = {},
): Widget {
  const manifest = files.get('manifest.json');
  const texts = new Map<string, JsonDocument>();
  for (const [file, bytes] of files) {
    const language = /^i18n\/([^/]+)\.json$/.exec(file)?.[1];
    if (language) texts.set(language, parseFile(file, bytes));
  }
  return {
    ...about,
    files,
    manifest: manifest && parseFile('manifest.json', manifest),
    texts,
  };
}
