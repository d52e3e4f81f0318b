import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { createAmdLoader } from '../../test/amd-loader.ts';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject, smallWidget, type TestProject } from '../../test/test-project.ts';
import { checkFiles } from '../check/check-widget.ts';
import { encodePalettePng } from '../logo/encode-png.ts';
import { firstCard } from '../sandbox/first-card.ts';
import { buildWidget } from './build-widget.ts';

const amokit = fileURLToPath(new URL('../../', import.meta.url));

/** Leaves a project with no package but this one. */
function withoutLibraries({ root }: TestProject): void {
  const modules = join(root, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  symlinkSync(amokit, join(modules, 'amokit'), 'junction');
}

describe('a widget in plain TypeScript', () => {
  it('is built where neither Preact nor the runtime is installed, and brings no library', async () => {
    const project = createTestProject({
      'src/widget.ts': `interface Instance {
  callbacks: Readonly<Record<string, () => boolean>>;
}

export default function Widget(this: Instance): Instance {
  this.callbacks = { render: () => true, init: () => true, bind_actions: () => true };
  return this;
}
`,
    });
    withoutLibraries(project);
    const { files } = await buildWidget(project.root);
    const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
    expect(scripts).toEqual(['script.js']);
    const Widget = await createAmdLoader(files).load('script.js');
    const made = typeof Widget === 'function' ? Reflect.construct(Widget, []) : {};
    expect(made.callbacks.render()).toBe(true);
  });
});

describe('a widget in React', { timeout: 60_000 }, () => {
  it('runs on Preact by one line of vite.config.ts', async () => {
    const project = createTestProject({
      'vite.config.ts':
        "export default { resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } } };\n",
      'src/widget.ts': null,
      'src/panel.tsx': `import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

const Counter = memo(function Counter() {
  const [count, setCount] = useState(1);
  return <button onClick={() => setCount(count + 1)}>Pressed {count}</button>;
});

export const show = (place: Element) => createRoot(place).render(<Counter />);
`,
      'src/widget.tsx': `import { show } from './panel.tsx';

interface Self {
  callbacks: unknown;
  render_template(template: object): void;
}

export default function Widget(this: Self) {
  this.callbacks = {
    render: () => {
      this.render_template({ caption: {}, body: '', render: '<p id="own"></p>' });
      const own = document.querySelector('#own');
      if (own) show(own);
      return true;
    },
    init: () => true,
    bind_actions: () => true,
  };
  return this;
}
`,
    });
    const { files } = await buildWidget(project.root);
    expect([...files.keys()].join(' ')).toMatch(/vendor-\S+\.js/);
    const sandbox = await createSandbox({ widgets: [join(project.root, 'dist/widget.zip')] });
    onTestFinished(() => sandbox.close());
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(await firstCard(sandbox, 'leads'));
    await page.getByRole('button', { name: 'Pressed 1' }).click();
    await page.getByRole('button', { name: 'Pressed 2' }).waitFor();
  });
});

describe('the pictures of a tour', () => {
  const picture = (width: number, height: number) =>
    encodePalettePng({ width, height, rgba: new Uint8Array(width * height * 4) }) ?? null;

  const config = String(smallWidget['amokit.config.ts']).replace(
    '  features:',
    "  tour: { description: 'widget.description', images: { ru: ['images/a.png'], en: ['images/a.png'] } },\n  features:",
  );

  it('are checked to the pixel by the build, and refused for the market', async () => {
    const project = createTestProject({
      'amokit.config.ts': config,
      'images/a.png': picture(1188, 615),
    });
    const { code, stderr } = runCli(['build', '.'], project.root, { LC_ALL: 'en_US.UTF-8' });
    expect(code).toBe(0);
    expect(stderr).toContain('1188×615');
    expect(stderr).toContain('1188×616');
    const { files } = await buildWidget(project.root);
    const { valid, issues } = checkFiles(files, 'public-amocrm');
    expect([valid, issues.map(({ rule }) => rule)]).toEqual([
      false,
      expect.arrayContaining(['image/tour-size']),
    ]);
  });

  it('have to be there', () => {
    const project = createTestProject({ 'amokit.config.ts': config });
    const { code, stderr } = runCli(['build', '.'], project.root, { LC_ALL: 'en_US.UTF-8' });
    expect(code).toBe(1);
    expect(stderr).toContain('images/a.png');
  });
});
