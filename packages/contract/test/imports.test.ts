import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** Everything that a module loads when it runs; imports of types load nothing. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, types, from = ''] of code.matchAll(
    /^(?:import|export)( type)?[^'";]*?from '([^']+)';/gms,
  )) {
    if (types) continue;
    if (from.startsWith('.')) loaded(resolve(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('the main entry', () => {
  const modules = [...loaded(resolve(src, 'index.ts'))];

  it('is found whole by this test', () => {
    expect(modules).toContain(resolve(src, 'services/leads.ts'));
    expect([...loaded(resolve(src, 'schemas/index.ts'))]).toContain('zod');
  });

  it('loads no zod and no schema', () => {
    expect(modules.filter((module) => !module.startsWith(src))).toEqual([]);
    expect(modules.filter((module) => module.includes('/schemas/'))).toEqual([]);
  });
});
