import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const fromRoot = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');

/** What the blocks of code take as given. */
const given = `
import type { Client, services } from '@amokit/client';
import type { Lead } from '@amokit/contract';
declare global {
  const crm: Client<typeof services>;
  const lead: Lead;
}
`;

/** The blocks of TypeScript in a page. */
const blocksOf = (page: string): string[] =>
  [...read(page).matchAll(/^```tsx\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

describe('the guide', () => {
  it('has code that the types of the packages take', () => {
    const folder = fromRoot('packages/ui/dist/.docs');
    mkdirSync(folder, { recursive: true });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const blocks = blocksOf('docs/ui.md');
    expect(blocks.length).toBeGreaterThan(4);
    writeFileSync(join(folder, 'given.ts'), given);
    for (const [index, code] of blocks.entries())
      writeFileSync(join(folder, `block-${index}.tsx`), code);
    const config = {
      extends: fromRoot('tsconfig.test.json'),
      include: [join(folder, '*.ts'), join(folder, '*.tsx')],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    let found = '';
    try {
      execFileSync(process.execPath, [fromRoot('node_modules/typescript/bin/tsc'), '-p', folder]);
    } catch (error) {
      found = String(Object(error).stdout);
    }
    expect(found).toBe('');
  });

  it('names every component that reads the account', () => {
    const page = read('docs/ui.md');
    const values = read('packages/ui/src/crm/index.ts').matchAll(/^export \{ (.*) \} from/gm);
    const names = [...values].flatMap(([, list = '']) => list.split(', '));
    const components = names.filter((name) => /^[A-Z]/.test(name));
    expect(components.length).toBeGreaterThan(6);
    expect(
      components.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`${name}.`)),
    ).toEqual([]);
  });
});
