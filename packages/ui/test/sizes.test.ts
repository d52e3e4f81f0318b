import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amokit-ui-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Bundle {
  /** What is loaded with the component, gzip. */
  readonly bytes: number;
  readonly code: string;
}

/** What a page that imports these components alone loads for them. */
async function bundle(
  names: string,
  external: readonly (string | RegExp)[],
  from = '@amokit/ui',
): Promise<Bundle> {
  const entry = join(folder, `${names.replace(/\W+/g, '-')}.js`);
  const preact = external.length > 0 ? '' : "\nexport { render } from 'preact';";
  writeFileSync(entry, `export { ${names} } from '${from}';${preact}`);
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      conditions: ['amokit-src'],
      // The entry is outside of the package, and must find what the package finds.
      alias: [
        { find: /^@amokit\/ui\/crm$/, replacement: join(root, 'src/crm/index.ts') },
        { find: /^@amokit\/ui$/, replacement: join(root, 'src/index.ts') },
        ...(preact
          ? [{ find: /^preact$/, replacement: fileURLToPath(import.meta.resolve('preact')) }]
          : []),
      ],
    },
    // As users build it: what tests run has the places of its source in it.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, external: [...external], preserveEntrySignatures: 'strict' },
    },
  });
  const output = Array.isArray(result)
    ? result[0]?.output
    : 'output' in result
      ? result.output
      : [];
  const first = output?.find((file) => file.type === 'chunk' && file.isEntry);
  const code = first?.type === 'chunk' ? first.code : '';
  return { code, bytes: gzipSync(code, { level: 9 }).length };
}

const withoutPreact = [/^preact/];

/** What a widget that reads the account has anyway. */
const withoutClient = [...withoutPreact, /^@amokit\/(client|contract)/, /^@tanstack\//];

/** Every component that the package exports. */
const components = [
  ...readFileSync(join(root, 'src/index.ts'), 'utf8').matchAll(/^export \{ (.*) \} from/gm),
]
  .flatMap(([, names = '']) => names.split(', '))
  .filter((name) => /^[A-Z]/.test(name) && !name.endsWith('Context'));

const overlays = 'Modal Confirm Popover Tooltip Menu ContextMenu Toaster'.split(' ');
const pickers = 'Combobox MultiSelect DatePicker DateRangePicker'.split(' ');

function budgetOf(name: string): number {
  if (overlays.includes(name)) return 8000;
  if (pickers.includes(name)) return 16_000;
  // Sends, stops, repeats and posts files, and says so in four languages.
  return name === 'FileUpload' ? 4000 : 3000;
}

describe('the size of a component, gzip', () => {
  it.each(components.map((name) => [budgetOf(name), name] as const))(
    'stays within %i bytes without Preact: %s',
    async (budget, name) => {
      const { bytes, code } = await bundle(name, withoutPreact);
      expect(bytes).toBeGreaterThan(500);
      expect(bytes).toBeLessThan(budget);
      // Each is told by a class that only it has.
      if (!name.startsWith('Date')) expect(code).not.toContain('amo-calendar');
    },
  );

  it('is held for every component', () => {
    expect(components).toEqual(expect.arrayContaining([...overlays, ...pickers, 'FileUpload']));
    expect(components.length).toBeGreaterThan(40);
  });

  it.each([
    [8000, 'NoteComposer'],
    [16_000, 'UserSelect'],
    [16_000, 'PipelineSelect'],
    [16_000, 'EntitySearch'],
    [16_000, 'TagInput'],
    [32_000, 'CustomFieldInput'],
  ])('stays within %i bytes without Preact and the client: %s', async (budget, name) => {
    const { bytes, code } = await bundle(name, withoutClient, '@amokit/ui/crm');
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(budget);
    if (name !== 'CustomFieldInput') expect(code).not.toContain('amo-calendar');
  });

  it('stays within 12 kB for Button, Input and Modal with Preact', async () => {
    const { bytes, code } = await bundle('Button, Input, Modal', []);
    expect(code).toContain('showModal');
    expect(bytes).toBeGreaterThan(6000);
    expect(bytes).toBeLessThan(12_000);
  });

  it('is what its own files weigh: the package has no side effects', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest).toHaveProperty('sideEffects', false);
  });
});
