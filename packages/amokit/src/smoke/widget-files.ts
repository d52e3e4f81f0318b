import { readFileSync, statSync } from 'node:fs';
import { readFolder } from '../archive/read-folder.ts';
import { readZip } from '../archive/read-zip.ts';

/** The texts of a widget's files, by their paths. */
export interface WidgetFiles {
  text(name: string): string | undefined;
  /** True where some file has the text in it. */
  mentions(text: string): boolean;
  matches(pattern: RegExp): boolean;
}

const isText = /\.(?:js|json|twig|html?|css)$/i;

/** Reads the files of a zip or of a folder; none where it can not be read. */
export function widgetFiles(path: string): WidgetFiles {
  const texts = new Map<string, string>();
  const files = statSync(path).isDirectory() ? readFolder(path) : unpacked(path);
  for (const [name, bytes] of files)
    if (isText.test(name)) texts.set(name, new TextDecoder().decode(bytes));
  return {
    text: (name) => texts.get(name),
    matches: (pattern) => [...texts.values()].some((content) => pattern.test(content)),
    mentions: (text) => [...texts.values()].some((content) => content.includes(text)),
  };
}

function unpacked(path: string): ReadonlyMap<string, Uint8Array> {
  const archive = readZip(readFileSync(path));
  return 'files' in archive ? archive.files : new Map();
}
