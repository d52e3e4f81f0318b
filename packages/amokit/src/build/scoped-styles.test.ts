import { join } from 'node:path';
import { createSandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { runCli, startCli } from '../../test/run-cli.ts';
import { createTestProject, type Files, type TestProject } from '../../test/test-project.ts';
import { firstCard } from '../sandbox/first-card.ts';
import { buildWidget } from './build-widget.ts';

const css = `/* What a careless person writes. */
* { letter-spacing: 3px; }
html { --palette-text-primary: rgb(1, 2, 3); }
body { background: rgb(9, 9, 9); }
a, button, input, h2 { color: rgb(200, 0, 0); }
.card-widgets__widget__body { outline: 5px solid rgb(0, 0, 200); }
:scope { border-left: 7px solid rgb(0, 200, 0); }
@keyframes spin { to { rotate: 90deg; } }
button { animation: spin 3s infinite; }
@media (min-width: 1px) { button { padding-left: 33px; } }
`;

const widget: Files = {
  'src/widget.ts': `import { scope } from './island.css?scoped';

interface Self {
  callbacks: unknown;
  render_template(template: object): void;
}

export default function Widget(this: Self) {
  this.callbacks = {
    render: () => {
      const render = \`<div id="own" class="\${scope}"><button>Mine</button></div>\`;
      this.render_template({ caption: {}, body: '', render });
      return true;
    },
    init: () => true,
    bind_actions: () => true,
  };
  return this;
}
`,
  'src/island.css': css,
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(address);
  await page.locator('.card-widgets__widget__body').waitFor();
  return page;
}

/** The computed styles of everything that is not the widget's own, and the names of animations. */
const stylesOutside = (page: Page) =>
  page.evaluate(() => {
    const outside = [...document.querySelectorAll('*')].filter(
      (element) => !element.closest('#own'),
    );
    const watched = [
      'letter-spacing',
      'color',
      'background-color',
      'outline-width',
      'border-left-width',
      'padding-left',
      'animation-name',
      '--palette-text-primary',
    ];
    return outside.map((element) => {
      const style = getComputedStyle(element);
      const name = `${element.tagName}.${element.getAttribute('class')}`;
      return [name, ...watched.map((property) => style.getPropertyValue(property))].join(' | ');
    });
  });

const buttonStyle = (page: Page, property: string) =>
  page
    .locator('#own button')
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const zipOf = async ({ root }: TestProject) => {
  await buildWidget(root);
  return join(root, 'dist/widget.zip');
};

describe('?scoped styles, in the CRM', { timeout: 90_000 }, () => {
  it('hold in elements of their class, and change nothing outside', async () => {
    const sandbox = await createSandbox({
      widgets: [await zipOf(createTestProject(widget))],
    });
    onTestFinished(() => sandbox.close());
    const address = await firstCard(sandbox, 'leads');
    const page = await open(address);
    await page.locator('#own button').waitFor();
    expect(await buttonStyle(page, 'color')).toBe('rgb(200, 0, 0)');
    expect(await buttonStyle(page, 'padding-left')).toBe('33px');
    expect(await buttonStyle(page, 'letter-spacing')).toBe('3px');
    expect(await buttonStyle(page, 'animation-name')).toMatch(/^amo-[0-9a-f]{8}-spin$/);
    const own = page.locator('#own');
    expect(await own.evaluate((element) => getComputedStyle(element).borderLeftWidth)).toBe('7px');

    const withStyles = await stylesOutside(page);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    expect(await buttonStyle(page, 'padding-left')).not.toBe('33px');
    expect(withStyles.length).toBeGreaterThan(100);
    expect(await stylesOutside(page)).toEqual(withStyles);
  });

  it('are shown at once when they are edited in amokit dev', async () => {
    const project = createTestProject(widget);
    const running = await startCli(['dev', project.root, '--json', '--port', '0']);
    onTestFinished(running.stop);
    const page = await open(JSON.parse(running.firstLine).open);
    await page.evaluate(() => Reflect.set(window, 'untouched', true));
    expect(await buttonStyle(page, 'padding-left')).toBe('33px');
    project.write({ 'src/island.css': css.replace('33px', '44px') });
    await expect.poll(() => buttonStyle(page, 'padding-left'), { timeout: 15_000 }).toBe('44px');
    expect(await page.evaluate(() => Reflect.get(window, 'untouched'))).toBe(true);
  });

  it('have a class of their own in every widget, and the same on every machine', async () => {
    const scopeIn = async (files: Files) => {
      const built = await buildWidget(createTestProject({ ...widget, ...files }).root);
      const script = new TextDecoder().decode(built.files.get('script.js'));
      return /\bscope = "(amo-\w+)"/.exec(script)?.[1];
    };
    const first = await scopeIn({});
    expect(first).toMatch(/^amo-[0-9a-f]{8}$/);
    expect(await scopeIn({ 'src/island.css': css.replaceAll('\n', '\r\n') })).toBe(first);
    expect(await scopeIn({ 'package.json': '{"name":"other"}' })).not.toBe(first);
  });

  it('are refused with their line where they would reach the whole page', () => {
    const project = createTestProject({
      ...widget,
      'src/island.css': 'p { top: 0 }\n@page { margin: 0 }\n',
    });
    const { code, stderr } = runCli(['build', project.root]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('src/island.css:2:1  @page would')]);
  });
});
