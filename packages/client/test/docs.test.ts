import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AmoErrorCode } from '../src/index.ts';

const fromRoot = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');

/** What the blocks of code take as given. */
const given = `
import type { Client, services } from '@amokit/client';
import { isAmoError as guard } from '@amokit/client';
declare global {
  const crm: Client<typeof services>;
  const people: readonly { name: string }[];
  const token: string;
  const isAmoError: typeof guard;
}
`;

/** The blocks of TypeScript in a page. */
const blocksOf = (page: string): string[] =>
  [...read(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

describe('the guides', () => {
  it('have code that the types of the package take', { timeout: 60_000 }, () => {
    const folder = fromRoot('packages/client/dist/.docs');
    mkdirSync(folder, { recursive: true });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const pages = ['docs/client.md', 'docs/errors.md'];
    const blocks = pages.flatMap((page) => blocksOf(page));
    expect(blocks.length).toBeGreaterThan(8);
    writeFileSync(join(folder, 'given.ts'), given);
    for (const [index, code] of blocks.entries())
      writeFileSync(join(folder, `block-${index}.ts`), `${code}\nexport {};\n`);
    const config = {
      extends: fromRoot('tsconfig.test.json'),
      include: [join(folder, '*.ts')],
      compilerOptions: { noUnusedLocals: false, types: ['node'] },
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

  it('have a row for every code of an error, and for each of the 19 exceptions of the PHP client', () => {
    const codes: Readonly<Record<AmoErrorCode, true>> = {
      USAGE: true,
      CALLER: true,
      NETWORK: true,
      TIMEOUT: true,
      WAIT: true,
      ANSWER: true,
      VALIDATION: true,
      UNAUTHORIZED: true,
      SESSION_EXPIRED: true,
      PAYMENT_REQUIRED: true,
      FORBIDDEN: true,
      NOT_FOUND: true,
      RATE_LIMITED: true,
      BANNED: true,
      SERVER: true,
      HTTP: true,
      WRITE: true,
      TOKEN: true,
      SIGN_IN: true,
      REFRESH: true,
      UPLOAD: true,
    };
    const [, byCode = '', byException = ''] = read('docs/errors.md').split(/^## /m);
    const firstCells = (text: string) =>
      [...text.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, cell = '']) => cell);
    expect(firstCells(byCode).sort()).toEqual(Object.keys(codes).sort());
    expect(firstCells(byException)).toHaveLength(19);
    expect(firstCells(byException).every((name) => name.endsWith('Exception'))).toBe(true);
    for (const [, code = ''] of byException.matchAll(/`([A-Z_]{3,})`/g))
      expect(Object.keys(codes)).toContain(code);
  });
});
