import { manifest as manifestSchema } from '@amokit/contract/schemas';
import type { z } from 'zod';

export type Manifest = z.output<typeof manifestSchema>;

/** A manifest that the sandbox can run, and what it had to overlook. */
export interface MendedManifest {
  readonly manifest: Manifest;
  /** `manifest.json` as the page gets it. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What the CRM would refuse at an upload today: `widget.interface_version: must be 2, …`. */
  readonly problems: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the CRM puts where an old manifest has nothing of use. */
const defaults = (locale: readonly string[]): Readonly<Record<string, unknown>> => ({
  name: 'widget.name',
  description: 'widget.description',
  short_description: 'widget.short_description',
  version: '1.0.0',
  interface_version: 2,
  locale,
  installation: true,
});

function parentOf(root: unknown, path: readonly PropertyKey[]): object | undefined {
  let inner = root;
  for (const key of path.slice(0, -1))
    inner = inner instanceof Object ? Reflect.get(inner, key) : undefined;
  return inner instanceof Object ? inner : undefined;
}

/** Puts a default in place of a wrong value of the block `widget`, and takes out all others. */
function overlook(
  json: Record<string, unknown>,
  path: readonly PropertyKey[],
  locale: readonly string[],
): boolean {
  const [block, key] = path;
  // Without this block it is no manifest, whatever else it is.
  if (block === 'widget' && key === undefined) return false;
  const value = block === 'widget' && typeof key === 'string' ? defaults(locale)[key] : undefined;
  if (value !== undefined && isRecord(json.widget) && typeof key === 'string') {
    json.widget[key] = value;
    return true;
  }
  const parent = parentOf(json, path);
  const last = path.at(-1);
  if (!parent || last === undefined) return false;
  // What is missing can not be taken out: then what it is missing in goes.
  if (!Object.hasOwn(parent, last)) return overlook(json, path.slice(0, -1), locale);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return true;
}

/** A manifest has more mistakes than this only where it is none. */
const mostRounds = 50;

/**
 * Reads a manifest as an account has it: what the CRM took years ago runs today, though an upload
 * would be refused. Nothing of it is lost to the page, which gets the file as it stands.
 *
 * @param languages those that the widget has texts in
 * @throws {Error} with the place and the reason where it is no manifest at all
 */
export function mendManifest(
  source: Record<string, unknown>,
  languages: readonly string[],
): MendedManifest {
  const problems: string[] = [];
  const json = { ...source };
  const nested = isRecord(source.widget) ? source.widget.locations : undefined;
  if (json.locations === undefined && Array.isArray(nested)) {
    problems.push('widget.locations: belongs beside the block "widget", not into it');
    json.locations = nested;
  }
  const locale = languages.length > 0 ? languages : ['ru'];
  const mended = structuredClone(json);
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = manifestSchema.safeParse(mended);
    if (parsed.success) return { manifest: parsed.data, json, problems };
    const [issue] = parsed.error.issues;
    const path = issue?.path ?? [];
    const problem = `${path.map(String).join('.') || 'manifest.json'}: ${issue?.message}`;
    if (!problems.includes(problem)) problems.push(problem);
    if (!overlook(mended, path, locale)) throw new Error(problem);
  }
  throw new Error(problems.slice(0, 3).join('; '));
}
