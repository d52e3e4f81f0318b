import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const fromRoot = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');

/** What the blocks of code take as given. */
const given = `
import type { Integration } from '@amokit/client/oauth';
import type { leads as leadsService } from '@amokit/client';
import type { Server, Stores } from '@amokit/server';
declare global {
  const host: { readonly self: object };
  const integration: Integration;
  const leads: typeof leadsService;
  const server: Server;
  const stores: Stores;
  const isDone: (key: string) => Promise<boolean>;
  const send: (phone: string, text: string) => Promise<void>;
  const remember: (accountId: number, userId: number) => Promise<string>;
  const whoHas: (cookie: string | undefined) => Promise<{ accountId: number; userId: number }>;
}
`;

/** The blocks of TypeScript in a page. */
const blocksOf = (page: string): string[] =>
  [...read(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

it('the code of the guide and of the README is what the types of the package take', () => {
  const folder = fromRoot('packages/server/dist/.docs');
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const blocks = ['docs/server.md', 'packages/server/README.md'].flatMap(blocksOf);
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

it('the guide has the same code in both languages', () => {
  expect(blocksOf('docs/server.ru.md')).toEqual(blocksOf('docs/server.md'));
});

it('the list of errors has every reason for which a token is refused', () => {
  const [, reasons = ''] =
    /type TokenRefusal =([\s\S]*?);/.exec(read('packages/server/src/errors.ts')) ?? [];
  const listed = read('docs/errors.md');
  const all = [...reasons.matchAll(/'(\w+)'/g)].map(([, reason]) => reason);
  expect(all).toHaveLength(10);
  for (const reason of all) expect(listed).toContain(`\`${reason}\``);
});
