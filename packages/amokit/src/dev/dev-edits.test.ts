import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { type RunningCli, runCli, startCli } from '../../test/run-cli.ts';
import {
  createTestProject,
  type Files,
  smallWidget,
  type TestProject,
} from '../../test/test-project.ts';
import { encodePalettePng } from '../logo/encode-png.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const script = (draw: string) => `import config from '../amokit.config.ts';

export default function Widget(this: object) {
  const self = this;
  self.callbacks = {
    render() { ${draw} return true; },
    init: () => true,
    bind_actions: () => true,
    destroy() { document.querySelector('#own')?.remove(); },
  };
  self.version = config.version;
  return self;
}
`;

const drawText = (text: string) =>
  `self.render_template({ caption: {}, body: '', render: '<p id="own">' + ${text} + '</p>' });`;

interface Live {
  readonly project: TestProject;
  readonly page: Page;
  readonly running: RunningCli;
  readonly isSamePage: () => Promise<boolean>;
}

async function startProject(files: Files): Promise<Live> {
  const project = createTestProject(files);
  const running = await startCli(['dev', project.root, '--json', '--port', '0']);
  onTestFinished(running.stop);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(JSON.parse(running.firstLine).open);
  await page.locator('#own').waitFor();
  await page.evaluate(() => Reflect.set(window, 'untouched', true));
  const isSamePage = () => page.evaluate(() => Reflect.get(window, 'untouched') === true);
  return { project, page, running, isSamePage };
}

const patience = { timeout: 15_000 };

const config = (from: string, to: string) =>
  String(smallWidget['amokit.config.ts']).replace(from, to);

describe('edits beside the code, in amokit dev', { timeout: 90_000 }, () => {
  it('shows an edited template without a reload', async () => {
    const { project, page, isSamePage } = await startProject({
      'templates/greeting.twig': '<p id="own">Hello {{ name }}</p>',
      'src/widget.ts': script(`self.render({
        href: '/templates/greeting.twig', base_path: self.params.path, v: '1',
        load: (template) => self.render_template({
          caption: {}, body: '', render: template.render({ name: 'you' }),
        }),
      });`),
    });
    await page.getByText('Hello you').waitFor();
    project.write({ 'templates/greeting.twig': '<p id="own">Good day, {{ name }}</p>' });
    await page.getByText('Good day, you').waitFor();
    project.write({ 'templates/greeting.twig': '<p id="own">Bye, {{ name }}</p>' });
    await page.getByText('Bye, you').waitFor();
    expect(await isSamePage()).toBe(true);
  });

  it('installs the widget anew when the manifest is another one, and says so', async () => {
    const { project, page, running } = await startProject({
      'src/widget.ts': script(drawText("'version ' + self.version")),
    });
    await page.getByText('version 1.2.3').waitFor();
    project.write({ 'amokit.config.ts': config('1.2.3', '1.2.4') });
    await page.getByText('version 1.2.4').waitFor();
    await expect
      .poll(() => running.stderr(), patience)
      .toMatch(/amokit\.config\.ts.*(manifest|манифест)/);
    await expect
      .poll(
        () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'APP').widgets.list)),
        patience,
      )
      .toContain('1.2.4');
  });

  it('installs the widget anew once a text that its new config names is there', async () => {
    const { project, page, running, isSamePage } = await startProject({
      'src/widget.ts': script(drawText("'version ' + self.version")),
    });
    await page.getByText('version 1.2.3').waitFor();
    const named = config("api_key: { name: 'settings.api_key'", "other: { name: 'settings.other'");
    project.write({ 'amokit.config.ts': named });
    await expect.poll(() => running.stderr(), patience).toContain('settings.other');
    for (const language of ['en', 'ru']) {
      const texts = String(smallWidget[`i18n/${language}.json`]);
      project.write({
        [`i18n/${language}.json`]: texts.replace('"api_key"', '"other"'),
      });
    }
    await expect.poll(isSamePage, patience).toBe(false);
    expect(running.stderr()).toMatch(/(en|ru)\.json.*(manifest|манифест)/);
  });

  it('reads the config anew when a file that it imports is edited', async () => {
    const { project, page } = await startProject({
      'amokit.config.ts': `import { version } from './version.ts';\n${config("'1.2.3'", 'version')}`,
      'version.ts': "export const version = '2.0.0';\n",
      'src/widget.ts': script(drawText("'version ' + self.version")),
    });
    await page.getByText('version 2.0.0').waitFor();
    project.write({ 'version.ts': "export const version = '2.0.1';\n" });
    await page.getByText('version 2.0.1').waitFor();
    await expect
      .poll(
        () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'APP').widgets.list)),
        patience,
      )
      .toContain('2.0.1');
  });

  it('loads pictures that code and styles name from the development server', async () => {
    // Too large to be put into the code as text.
    const side = 128;
    const rgba = randomBytes(side * side * 4).map((value, index) =>
      index % 4 === 3 ? 255 : value & 0xc0,
    );
    const picture = encodePalettePng({ width: side, height: side, rgba }) ?? new Uint8Array();
    expect(picture.length).toBeGreaterThan(4096);
    const { page } = await startProject({
      'src/noise.png': picture,
      'src/own.css': '#own { background-image: url(./noise.png) }\n',
      'src/widget.ts': `import noise from './noise.png';
import styles from './own.css?inline';
${script(drawText("'<img src=\"' + noise + '\">' + '<style>' + styles + '</style>'"))}`,
    });
    const image = page.locator('#own img');
    await expect
      .poll(() => image.evaluate((element) => Reflect.get(element, 'naturalWidth')), patience)
      .toBe(side);
    const background = await page
      .locator('#own')
      .evaluate((element) => getComputedStyle(element).backgroundImage);
    const address = /url\("(.+)"\)/.exec(background)?.[1] ?? '';
    const loaded = await fetch(address);
    expect(new Uint8Array(await loaded.arrayBuffer())).toEqual(new Uint8Array(picture));
  });

  it('shows an edited variable of .env, and follows what is edited after it', async () => {
    const { project, page, running } = await startProject({
      '.env': 'VITE_BACKEND=first\n',
      'src/widget.ts': script(
        drawText("import.meta.env.VITE_BACKEND + ' ' + self.i18n('widget').name"),
      ),
    });
    await page.getByText('first Name ru').waitFor();
    project.write({ '.env': 'VITE_BACKEND=second\n' });
    await page.getByText('second Name ru').waitFor();
    await expect.poll(() => running.stderr(), patience).toMatch(/^\.env/m);
    const texts = String(smallWidget['i18n/ru.json']);
    project.write({ 'i18n/ru.json': texts.replace('Name ru', 'Third') });
    await page.getByText('second Third').waitFor();
  });
});

describe('the place that amokit dev opens', { timeout: 90_000 }, () => {
  const advanced: Files = {
    'amokit.config.ts': config(
      "panel: { areas: ['lcard', 'ccard'] }",
      "advancedSettings: { title: 'widget.name' }, listAction: { areas: ['clist'] }",
    ),
  };

  it('is the first that a widget without a panel has, and not its settings', async () => {
    const { root } = createTestProject(advanced);
    const running = await startCli(['dev', root, '--json', '--port', '0']);
    onTestFinished(running.stop);
    const { open, places } = JSON.parse(running.firstLine);
    expect(new URL(open).pathname).toBe('/contacts/list/contacts/');
    expect(places.map(({ area }: { area: string }) => area)).toEqual([
      'clist',
      'advanced_settings',
      'settings',
    ]);
  });

  it('is the one of --area, with the addresses of all others and of the control panel', async () => {
    const { root } = createTestProject(advanced);
    const running = await startCli(['dev', root, '--port', '0', '--area', 'advanced_settings']);
    onTestFinished(running.stop);
    expect(running.firstLine).toMatch(/http:\/\/\S+\/settings\/advanced\/\w+\/$/);
    await expect.poll(() => running.stdout(), patience).toMatch(/clist +http.*\n.*settings +http/);
    expect(running.stdout()).toMatch(/http:\/\/\S+\/#\w+/);
  });

  it('has to be one of the widget', () => {
    const { root } = createTestProject(advanced);
    const { code, stderr } = runCli(['dev', root, '--port', '0', '--area', 'lcard']);
    expect(code).toBe(2);
    expect(stderr).toContain('choose one of: clist, advanced_settings, settings');
  });
});
