import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestProject, type Files, smallWidget } from '../test/test-project.ts';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2022', 'DOM'],
    types: ['amokit/assets'],
    strict: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['amokit.config.ts', '*.d.ts'],
});

/** What the compiler tells the author of a widget. */
function compile(files: Files): string {
  const { root } = createTestProject({ 'tsconfig.json': tsconfig, ...files });
  return spawnSync(process.execPath, [tsc, '-p', root], { cwd: root, encoding: 'utf8' }).stdout;
}

const config = (from: string, to: string) => ({
  'amokit.config.ts': String(smallWidget['amokit.config.ts']).replace(from, to),
});

const register = {
  'texts.d.ts': `import type texts from './i18n/en.json';

declare module 'amokit/config' {
  interface Register {
    readonly texts: typeof texts;
  }
}
`,
};

describe('the types of amokit.config.ts', { timeout: 60_000 }, () => {
  it.each([
    ['panel: {', 'pannel: {', /config\.ts\(8,5\).*(\n.*)*there is no such key here/],
    ["['lcard', 'ccard']", '[]', /\(8,\d+\).*(\n.*)*name at least one area/],
    [
      "panel: { areas: ['lcard', 'ccard'] }",
      "listPanel: { areas: ['tlist', 'clist'] }, listAction: { areas: ['clist'] }",
      /listPanel has clist too: a choice in the menu of a list can do one of the two/,
    ],
    ["'1.2.3'", "'1.2'", /\(4,3\).*(\n.*)*three numbers with dots/],
  ])('tells that %s may not be %s', (from, to, message) => {
    expect(compile(config(from, to))).toMatch(message);
  });

  it('takes every key of the texts, and no other, once the project has told them', () => {
    expect(compile(register)).toBe('');
    const wrong = config("'settings.api_key'", "'settings.apikey'");
    expect(compile(wrong)).toBe('');
    expect(compile({ ...register, ...wrong })).toMatch(
      /\(9,\d+\).*(\n.*)*no text settings\.apikey/,
    );
  });
});
