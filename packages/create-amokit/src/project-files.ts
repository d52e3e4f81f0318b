import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature } from './features.ts';
import type { Brand } from './options.ts';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * In the package the template lies beside the code. The repository, where sources are, has it as a
 * workspace; what was copied there for packing may be old.
 */
export const templateFolder = (): string =>
  existsSync(beside('../src')) ? beside('../../../widget-template') : beside('../template');

/** The code, texts and tests of a feature. */
export const featureFolder = (feature: Feature): string =>
  beside(`../features/${feature.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

export const readJson = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8'));

export const writeJson = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** What `package.json` says of a project. */
export interface PackageOptions {
  readonly folder: string;
  readonly brand: Brand;
  readonly languages: readonly string[];
  /** Whether it is written with the libraries of the template. */
  readonly libraries: boolean;
  /** Whether the project has the tests of the template. */
  readonly tests: boolean;
}

/** Writes `package.json`, with the versions that the template and this package have. */
export function writePackage(root: string, options: PackageOptions): void {
  const { folder, brand, languages, libraries, tests } = options;
  const { version } = readJson(beside('../package.json'));
  const template = readJson(join(templateFolder(), 'package.json'));
  const own = (names: unknown) =>
    Object.fromEntries(
      Object.entries(Object(names)).map(([name, wanted]) => [
        name,
        /^(@amokit\/|amokit$)/.test(name) ? version : wanted,
      ]),
    );
  const language = languages.includes('ru') && brand === 'amocrm' ? 'ru' : 'en';
  const flags = `--lang ${language}${brand === 'kommo' ? ' --brand kommo' : ''}`;
  writeJson(join(root, 'package.json'), {
    name:
      basename(resolve(folder))
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'widget',
    version: '1.0.0',
    private: true,
    type: 'module',
    scripts: {
      start: `amokit dev --open ${flags}`,
      build: 'amokit build',
      check: `amokit check --profile public-${brand}`,
      smoke: 'amokit smoke',
      types: 'tsc',
      ...(tests && { test: 'vitest run', e2e: 'playwright test' }),
      sandbox: `amokit sandbox --widget . --open ${flags}`,
    },
    ...(libraries && { dependencies: own(template.dependencies) }),
    devDependencies: Object.fromEntries(
      Object.entries(own(template.devDependencies)).filter(([name]) => tests || name !== 'vitest'),
    ),
  });
}
