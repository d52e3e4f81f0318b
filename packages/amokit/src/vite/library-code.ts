import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packageNames = new Map<string, string>();

/** The name of the package that a folder belongs to, or an empty string. */
function packageName(folder: string): string {
  const known = packageNames.get(folder);
  if (known !== undefined) return known;
  const parent = dirname(folder);
  let name = '';
  try {
    const data: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof data === 'object' && data && 'name' in data) name = String(data.name);
  } catch {
    if (parent !== folder) name = packageName(parent);
  }
  packageNames.set(folder, name);
  return name;
}

/**
 * True of code that the author did not write: npm packages, the toolkit, helpers of the bundler.
 * Moderation reads own code, so only libraries are minified.
 */
export function isLibraryCode(moduleId: string): boolean {
  if (moduleId.startsWith('\0') || /[\\/]node_modules[\\/]/.test(moduleId)) return true;
  // A linked toolkit has no node_modules in its path, and neither has the author's own shared code.
  return /^(amokit$|@amokit\/)/.test(packageName(dirname(moduleId)));
}

/** True of a chunk in which nothing is the author's own. */
export const isLibraryChunk = (moduleIds: readonly string[]): boolean =>
  moduleIds.length > 0 && moduleIds.every(isLibraryCode);
