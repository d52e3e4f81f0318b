import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let sandbox: Sandbox;
let browser: Browser;

const panelAddress = () => `${sandbox.controlUrl}/#${sandbox.controlSecret}`;

const userOf = (page: Page) =>
  page.evaluate((): unknown => Reflect.get(window, 'APP')?.constant('user').name);

describe('the control panel', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([
      {
        code: 'branded',
        script: loggingScript('branded', 'callbacks.render = note(self.params.path, true);'),
      },
    ]);
  });
  beforeEach(() => sandbox.control.reset());
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('takes its secret out of the address, and without one asks for it', async () => {
    const { page, context } = await visit(browser, panelAddress());
    await page.getByRole('heading', { name: 'Sandbox control panel' }).waitFor();
    expect(page.url()).toBe(`${sandbox.controlUrl}/`);
    await page.reload();
    await page.getByRole('combobox', { name: 'User' }).waitFor();
    await context.close();
    const stranger = await visit(browser, sandbox.controlUrl);
    await stranger.page.getByRole('alert').getByText('the terminal has printed').waitFor();
    await stranger.context.close();
  });

  it('makes an open page that of another user, language and theme', async () => {
    const crm = await visit(browser, `${sandbox.url}/leads/list/`);
    const panel = await visit(browser, panelAddress());
    const user = panel.page.getByRole('combobox', { name: 'User' });
    await user.waitFor();
    const name = await user.locator('option').last().innerText();
    await user.selectOption({ label: name });
    await expect.poll(() => userOf(crm.page).catch(() => '')).toBe(name);
    await panel.page.getByRole('radio', { name: 'Dark' }).check();
    await expect
      .poll(() =>
        crm.page.evaluate(() => document.documentElement.dataset.colorScheme).catch(() => ''),
      )
      .toBe('dark');
    await panel.page.getByRole('radio', { name: 'Русский' }).check();
    await crm.page.getByRole('heading', { name: 'Сделки' }).waitFor();
    await panel.page.getByRole('heading', { name: 'Пульт песочницы' }).waitFor();
    await crm.context.close();
    await panel.context.close();
  });

  it('moves an open page to the hosts of the other brand, and back', async () => {
    const crm = await visit(browser, `${sandbox.url}/leads/list/`);
    await crm.page.locator('.list-row__name-link').first().click();
    await crm.page.getByText(/Lead #\d+/).waitFor();
    const { pathname } = new URL(crm.page.url());
    const panel = await visit(browser, panelAddress());
    await panel.page.getByRole('radio', { name: 'Kommo' }).check();
    await crm.page.waitForURL((url) => url.hostname === 'demo.kommo.localhost');
    expect(new URL(crm.page.url()).pathname).toBe(pathname);
    await crm.page.getByText(/Lead #\d+/).waitFor();
    expect(await crm.page.title()).toContain('Kommo');
    const facts = () =>
      crm.page.evaluate(() => {
        const log: unknown = Reflect.get(window, 'log');
        return {
          path: Array.isArray(log) ? log[0] : undefined,
          domain: Reflect.get(window, 'APP').widgets.system.domain,
        };
      });
    await expect.poll(facts).toMatchObject({
      path: expect.stringMatching(/^branded:http:\/\/widgets\.kommo\.localhost:\d+\/upl\/branded/),
      domain: expect.stringMatching(/^demo\.kommo\.localhost:/),
    });
    await panel.page.getByRole('link', { name: /^demo\.kommo\.localhost/ }).waitFor();
    await panel.page.getByRole('radio', { name: 'amoCRM' }).check();
    await crm.page.waitForURL((url) => url.hostname === 'demo.amocrm.localhost');
    await crm.page.getByText(/Lead #\d+/).waitFor();
    expect(crm.errors).toEqual([]);
    await crm.context.close();
    await panel.context.close();
  });

  it('lets the API be late, fail and be asked, and shows who has asked', async () => {
    const { page, context } = await visit(browser, panelAddress());
    await page.getByLabel('Every answer is late by, ms').fill('150');
    await page.getByRole('button', { name: 'Set' }).click();
    await expect.poll(() => sandbox.control.limits().latency).toBe(150);
    await page.getByLabel('Path').fill('/api/v4/leads*');
    await page.getByLabel('Status').fill('502');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByText('/api/v4/leads* → 502').waitFor();
    const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
    const started = performance.now();
    const failed = await fetch(`${sandbox.apiUrl}/api/v4/leads?limit=1`, { headers });
    expect(failed.status).toBe(502);
    expect(performance.now() - started).toBeGreaterThanOrEqual(149);
    expect((await fetch(`${sandbox.apiUrl}/api/v4/leads?limit=1`, { headers })).status).toBe(200);
    await page.getByRole('row', { name: / 502 GET \/api\/v4\/leads/ }).waitFor();
    await page.getByRole('row', { name: / 200 GET \/api\/v4\/leads/ }).waitFor();
    await context.close();
  });

  it('switches what the vendor leaves open, and tells of guesses that were relied on', async () => {
    const { page, context } = await visit(browser, panelAddress());
    const needed = page.getByRole('switch', { name: /^A session needs X-Requested-With/ });
    await expect.poll(() => needed.isChecked()).toBe(true);
    const crm = await visit(browser, `${sandbox.url}/leads/list/`);
    const ask = () => crm.page.evaluate(async () => (await fetch('/api/v4/account')).status);
    expect(await ask()).toBe(401);
    await needed.click();
    await expect.poll(() => sandbox.control.switches().sessionNeedsRequestedWith).toBe(false);
    expect(await ask()).toBe(200);
    await page.getByRole('tab', { name: /^Facts without documentation/ }).click();
    await page.getByRole('row', { name: 'session without X-Requested-With guess 2' }).waitFor();
    sandbox.control.setSwitches({ sessionNeedsRequestedWith: true });
    await crm.context.close();
    await context.close();
  });

  it('fires what comes in from outside, and shows what was sent for it', async () => {
    const { page, context } = await visit(browser, panelAddress());
    const lead = page.getByRole('combobox', { name: 'Lead' });
    const id = Number(await lead.inputValue());
    const card = await fetch(`${sandbox.apiUrl}/api/v4/leads/${id}`, {
      headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
    });
    const { pipeline_id, status_id } = await card.json();
    sandbox.control.setTrigger({
      pipeline_id,
      statuses: [status_id],
      events: ['call_in'],
      action: { type: 'webhook', url: 'https://example.test/hook' },
    });
    await page.getByRole('button', { name: 'Incoming call' }).click();
    await page.getByText('Done: Incoming call').waitFor();
    await page.getByRole('tab', { name: /^Sent to other programs/ }).click();
    await page.getByRole('row', { name: /POST https:\/\/example\.test\/hook refused/ }).waitFor();
    await page.getByLabel('Chat message').fill('Hello from a stranger');
    await page.getByRole('button', { name: 'A stranger writes' }).click();
    await page.getByText('Done: A stranger writes').waitFor();
    await context.close();
  });

  it('is out of reach for what runs on the page of the CRM', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    const panel = await context.newPage();
    await panel.goto(panelAddress());
    await panel.getByRole('combobox', { name: 'User' }).waitFor();
    const reached = await page.evaluate(async (control: string) => {
      const asked = async (init: RequestInit) => {
        try {
          const answer = await fetch(`${control}/faults`, init);
          return answer.type === 'opaque' ? 'nothing to read' : answer.status;
        } catch {
          return 'refused';
        }
      };
      const frame = document.createElement('iframe');
      frame.src = `${control}/`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return {
        read: await asked({ credentials: 'include' }),
        written: await asked({
          method: 'POST',
          credentials: 'include',
          headers: { 'x-control-secret': 'x', 'content-type': 'application/json' },
          body: '{}',
        }),
        blind: await asked({
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          body: '{"status":500,"count":99}',
        }),
        framed: frame.contentDocument === null,
      };
    }, sandbox.controlUrl);
    expect(reached).toEqual({
      read: 'refused',
      written: 'refused',
      blind: 'nothing to read',
      framed: true,
    });
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${sandbox.controlUrl}/`);
    expect(sandbox.control.faults()).toEqual([]);
    const held = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        JSON.stringify({ ...localStorage, ...sessionStorage }),
        document.cookie,
        ...performance.getEntries().map(({ name }) => name),
      ].join('\n'),
    );
    expect(held).not.toContain(sandbox.controlSecret);
    await context.close();
  });

  it('has nothing serious for axe, wide and narrow', async () => {
    const { page, context } = await visit(browser, panelAddress());
    const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
    for (const path of ['leads?limit=1&with=contacts,companies', 'nothing'])
      await fetch(`${sandbox.apiUrl}/api/v4/${path}`, { headers });
    await page.getByRole('row', { name: / 404 GET / }).waitFor();
    const found: unknown[] = [];
    for (const theme of ['Light', 'Dark']) {
      await page.getByRole('radio', { name: theme }).check();
      await page.locator(`html[data-color-scheme=${theme.toLowerCase()}]`).waitFor();
      for (const width of [1280, 420]) {
        await page.setViewportSize({ width, height: 800 });
        // Colours on their way are nobody's colours.
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map(({ finished }) => finished)),
        );
        await page.evaluate(axe);
        // Its name is handed over, as other tests declare a narrower type for it.
        const violations = await page.evaluate(async (name: string) => {
          const { violations: all } = await Reflect.get(window, name).run(document);
          return all.map(({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) => [
            id,
            nodes.map(({ html }) => html.slice(0, 120)),
          ]);
        }, 'axe');
        found.push(...violations);
        const spills = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        );
        if (spills) found.push(`${theme} ${width}: wider than its window`);
      }
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
