import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { createTestProject } from '../../test/test-project.ts';
import { buildWidget } from '../build/build-widget.ts';
import { firstCard } from '../sandbox/first-card.ts';
import { symbolicate } from './symbolicate.ts';

const panel = `import { unzlibSync } from 'fflate';

export function panel(): Uint8Array {
  return unzlibSync(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
}
`;

const widget = `export default function Widget(this: { callbacks: unknown }) {
  this.callbacks = {
    render: () => {
      import('./panel.ts').then(({ panel }) => panel());
      return true;
    },
    init: () => true,
    bind_actions: () => true,
  };
  return this;
}
`;

/** The stack of the first error that a page of the CRM reports. */
async function stackInTheCrm(zip: string): Promise<string> {
  const sandbox = await createSandbox({ widgets: [zip] });
  onTestFinished(() => sandbox.close());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const thrown = page.waitForEvent('pageerror');
  await page.goto(await firstCard(sandbox, 'leads'));
  return (await thrown).stack ?? '';
}

describe('symbolicate, of an error that a widget threw in the CRM', () => {
  it('finds the lines of a minified library, and of the code that called it', async () => {
    const project = createTestProject({ 'src/widget.ts': widget, 'src/panel.ts': panel });
    await buildWidget(project.root);
    const stack = await stackInTheCrm(join(project.root, 'dist/widget.zip'));
    expect(stack).toMatch(/vendor-[\w-]{8}\.js/);

    const lines = symbolicate(stack, join(project.root, 'dist/maps')).split('\n');
    const places = lines.flatMap((line) => {
      const [, file = '', at = '', column = ''] =
        /\(?([\w./@-]+\.[jt]s):(\d+):(\d+)\)?$/.exec(line) ?? [];
      return file ? [{ file, line: Number(at), column: Number(column) }] : [];
    });
    const own = places.find(({ file }) => file === 'src/panel.ts');
    expect(own).toEqual({ file: 'src/panel.ts', line: 4, column: 10 });

    const libraries = places.filter(({ file }) => file.startsWith('node_modules/fflate/'));
    expect(libraries.length).toBeGreaterThan(1);
    const [first] = libraries;
    const source = readFileSync(join(project.root, first?.file ?? ''), 'utf8').split('\n');
    // fflate leaves its maker of errors out of the stack.
    expect(source[(first?.line ?? 0) - 1]).toContain("'invalid zlib data'");
  });
});
