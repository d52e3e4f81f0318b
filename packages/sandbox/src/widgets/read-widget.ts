import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { manifest as manifestSchema } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { filesOfFolder, filesOfZip, type WidgetFiles } from './files.ts';

export type Manifest = z.output<typeof manifestSchema>;

/** A widget as it lies on the disk. */
export interface WidgetSource {
  readonly code: string;
  readonly files: WidgetFiles;
}

/** What a widget says of itself at this moment; a folder may have changed since the last look. */
export interface WidgetContents {
  readonly manifest: Manifest;
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
  const json = await readJson(files, 'manifest.json');
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'manifest.json';
    throw new Error(`${files.origin}: manifest.json: ${where}: ${issue?.message}`);
  }
  const { locale } = parsed.data.widget;
  const wanted = locale.find((one) => one === language) ?? locale[0] ?? language;
  return { manifest: parsed.data, json, langs: await readJson(files, `i18n/${wanted}.json`) };
}
