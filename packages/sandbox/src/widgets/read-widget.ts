import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { widgetLocales } from '@amokit/contract';
import { filesOfFolder, filesOfZip, type WidgetFiles } from './files.ts';
import { type Manifest, type MendedManifest, mendManifest } from './mend-manifest.ts';

/** A widget as it lies on the disk. */
export interface WidgetSource {
  readonly code: string;
  readonly files: WidgetFiles;
}

/** What a widget says of itself at this moment; a folder may have changed since the last look. */
export interface WidgetContents {
  readonly manifest: Manifest;
  /** What an upload would be refused for, and accounts have all the same. */
  readonly problems: readonly string[];
  /** `manifest.json` as it stands. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly langs: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readJson(files: WidgetFiles, name: string): Promise<Record<string, unknown>> {
  const bytes = await files.read(name);
  if (!bytes) throw new Error(`${files.origin} has no ${name} at its root.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${files.origin}: ${name} is not JSON: ${reason}`);
  }
  if (!isRecord(value)) throw new Error(`${files.origin}: ${name} should be an object.`);
  return value;
}

/** The CRM gives every widget a code; without one in the manifest it follows from where the widget lies. */
function codeOf(manifest: Record<string, unknown>, path: string): string {
  const { widget } = manifest;
  const own = isRecord(widget) ? widget.code : undefined;
  if (typeof own === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(own)) return own;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 10);
  return `amo_${hash.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'g')}`;
}

/**
 * Opens a widget: a zip, or a folder that is laid out like one.
 *
 * @throws {Error} with the path and what is wrong with it
 */
export async function openWidget(path: string): Promise<WidgetSource> {
  const full = resolve(path);
  const found = await stat(full).catch(() => undefined);
  if (!found) throw new Error(`${path}: there is no such file or folder.`);
  const files = found.isDirectory() ? filesOfFolder(full) : filesOfZip(await readFile(full), path);
  return openFiles(files, full);
}

/** Opens a widget out of its files; `identity` tells it from other widgets without a code. */
export async function openFiles(files: WidgetFiles, identity: string): Promise<WidgetSource> {
  const { manifest, json } = await readContents(files, 'ru');
  if (manifest.locations && manifest.locations.length > 0 && !(await files.read('script.js')))
    throw new Error(`${files.origin} has no script.js at its root, which its locations need.`);
  return { code: codeOf(json, identity), files };
}

/** Reads the manifest, and the texts in a language or in the first that the widget has. */
export async function readContents(files: WidgetFiles, language: string): Promise<WidgetContents> {
  const source = await readJson(files, 'manifest.json');
  const languages: string[] = [];
  for (const code of widgetLocales) if (await files.read(`i18n/${code}.json`)) languages.push(code);
  const { manifest, json, problems } = mendOrRefuse(files, source, languages);
  const { locale } = manifest.widget;
  // A language without its file is overlooked as long as there is another.
  const present = locale.filter((one) => languages.includes(one));
  const known = present.length > 0 ? present : locale;
  const wanted = known.find((one) => one === language) ?? known[0] ?? language;
  return { manifest, json, problems, langs: await readJson(files, `i18n/${wanted}.json`) };
}

function mendOrRefuse(
  files: WidgetFiles,
  source: Record<string, unknown>,
  languages: readonly string[],
): MendedManifest {
  try {
    return mendManifest(source, languages);
  } catch (error) {
    throw new Error(
      `${files.origin}: manifest.json: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
