import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Files by their paths: text, bytes, or null to leave one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const textsOf = (language: string) =>
  JSON.stringify(
    {
      widget: { name: `Name ${language}`, short_description: 'Short', description: 'Long' },
      settings: { api_key: 'Key' },
    },
    null,
    2,
  );

/** The least that is a whole widget. */
export const smallWidget: Files = {
  'amokit.config.ts': `import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.2.3',
  locale: ['ru', 'en'],
  support: { email: 'help@example.com' },
  features: {
    panel: { areas: ['lcard', 'ccard'] },
    settings: { fields: { api_key: { name: 'settings.api_key', type: 'text', required: true } } },
  },
});
`,
  'src/widget.ts': `import config from '../amokit.config.ts';
import { greet } from './greet.ts';

/** What the CRM calls. */
export default function Widget() {
  return { version: config.version, greet, later: () => import('./panel.ts') };
}
`,
  'src/greet.ts':
    "/** Says hello. */\nexport const greet = (name: string): string => ['Hello', name].join(', ');\n",
  'src/panel.ts':
    "import { greet } from './greet.ts';\n\nexport const panel = () => greet('panel');\n",
  'i18n/ru.json': textsOf('ru'),
  'i18n/en.json': textsOf('en'),
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#27f"/></svg>',
};

export interface TestProject {
  readonly root: string;
  write(files: Files): void;
  has(path: string): boolean;
  /** Names in `dist`, or an empty list. */
  output(): readonly string[];
}

/** A project in a temporary folder of its own, gone after the test. */
export function createTestProject(changes: Files = {}): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'amokit-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const project: TestProject = {
    root,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(root, path);
        if (content === null) {
          rmSync(file, { force: true });
          continue;
        }
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    has: (path) => existsSync(join(root, path)),
    output: () => (existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')).sort() : []),
  };
  project.write(smallWidget);
  project.write(changes);
  return project;
}

/** The template of the repository, copied without what was built from it. */
export function createTemplateProject(): TestProject {
  const project = createTestProject(
    Object.fromEntries(Object.keys(smallWidget).map((path) => [path, null])),
  );
  cpSync(join(repository, 'widget-template'), project.root, {
    recursive: true,
    filter: (source) => !/[\\/](node_modules|dist)$/.test(source),
  });
  return project;
}
