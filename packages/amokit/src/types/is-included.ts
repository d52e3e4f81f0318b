import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'jsonc-parser';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** `src/**\/*` as TypeScript reads it; a folder means everything in it. */
function covers(pattern: string, path: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  if (!/[*?]/.test(plain)) return plain === '.' || path === plain || path.startsWith(`${plain}/`);
  const expression = plain
    .split(/(\*\*\/|\*|\?)/)
    .map((part) => {
      if (part === '**/') return '(?:[^/]+/)*';
      if (part === '*') return '[^/]*';
      return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${expression}$`).test(path);
}

/**
 * Whether the compiler takes a file in, by the nearest `tsconfig.json` above it; true where none
 * says what it includes.
 */
export function isIncluded(file: string): boolean {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'tsconfig.json'))) {
    if (folder === dirname(folder)) return true;
    folder = dirname(folder);
  }
  const config: unknown = parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  const read = (key: 'include' | 'files'): unknown =>
    typeof config === 'object' && config !== null
      ? Object.entries(config).find(([name]) => name === key)?.[1]
      : undefined;
  const named = [read('include'), read('files')].filter(isTexts).flat();
  const path = relative(folder, file).split(sep).join('/');
  return named.length === 0 || named.some((pattern) => covers(pattern, path));
}
