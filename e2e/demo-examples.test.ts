/** The examples: every script of the client runs, every widget is built, checked and smoked. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { services } from '@amokit/client';
import type { Service } from '@amokit/contract';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { buildWidget, checkWidget, smoke } from 'amokit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServers } from '../demo/examples/backends.ts';
import type { Run, Setting } from '../demo/examples/client/lib/setting.ts';
import { startSetting } from '../demo/examples/sandbox-setting.mjs';
import { startBrowser, visit } from './harness.ts';

const examples = fileURLToPath(new URL('../demo/examples', import.meta.url));
const scripts = Object.entries(
  import.meta.glob<{ readonly run: Run }>('../demo/examples/client/*.ts'),
).map(([path, load]) => [path.replace(/.*\/|\.ts$/g, ''), load] as const);

/** What each script has to find out, in the order of its words. */
const says: Readonly<Record<string, RegExp>> = {
  bots: /works on the lead [\s\S]+ 2 others[\s\S]+Stopped/,
  cache: /three times: 2 requests[\s\S]+read again: 77000/,
  calls: /call_in, .*"duration":64/,
  catalogs: /needs 3 of the element \d+[\s\S]+Found by “Ash”: Ash, 32 mm/,
  'chat-templates': /Come and get it[\s\S]+\[Yes\] \[No\][\s\S]+is null now/,
  contacts: /to leads \d+[\s\S]+to companies \d+[\s\S]+by phone: Ada[\s\S]+has 1 link/,
  currencies: /Russian Ruble: can be chosen/,
  'custom-fields': /Wood: Ash\.[\s\S]+Dec 24 2026[\s\S]+Lift: yes[\s\S]+wood is open/,
  customers: /points: 100\.[\s\S]+Bought: A shelf, 7000[\s\S]+purchases: 2, 19000/,
  errors: /VALIDATION 400: pipeline_id[\s\S]+CALLER[\s\S]+has left[\s\S]+done, refused, done/,
  files: /22 of 22 bytes[\s\S]+2 versions[\s\S]+900 × 320 mm[\s\S]+restored: drawing of the shelf/,
  leads: /with Ada and Café on the corner[\s\S]+A shelf for the hall, 9900[\s\S]+is null/,
  notes: /first is pinned[\s\S]+common[\s\S]+Budget changed/,
  oauth: /has let the integration in[\s\S]+refreshed once[\s\S]+5 requests at once/,
  pipelines: /Taken in → Mended and tried[\s\S]+Lost it: Bought a new one/,
  'short-links': /For the contact \d+: https?:/,
  sources: /autumn”, with whatsapp[\s\S]+0 left/,
  subscriptions: /is followed by [A-Z]/,
  tags: /very urgent, repair\.[\s\S]+After removing: repair\./,
  talks: /writes through \w+[\s\S]+is closed now/,
  tasks: /Call back: .* overdue[\s\S]+“Call back” is done/,
  unsorted: /Accepted: .*A bookcase from the site[\s\S]+it is null now/,
  users: /an administrator[\s\S]+first shift[\s\S]+current user is \d+/,
  webhooks: /add_lead, status_lead[\s\S]+A bench for the park, the lead is in/,
  'website-buttons': /It is created[\s\S]+begins with <script/,
  widgets: /Settings of \w+[\s\S]+is null/,
};

const params = (path: string): number => path.split('{').length;

/** Every endpoint with its service; those with the fewest names in their paths first. */
const endpoints = Object.values<Service>(services)
  .flatMap(({ name, endpoints }) =>
    Object.values(endpoints).map(({ method, path }) => ({
      name,
      method,
      path: new RegExp(`^${path.replaceAll('{entity_type}', '.+?').replace(/\{\w+\}/g, '[^/]+')}$`),
      params: params(path),
    })),
  )
  .sort((a, b) => a.params - b.params);

/** The service that has sent a request. */
const serviceOf = (method: string, path: string): string | undefined =>
  endpoints.find((endpoint) => endpoint.method === method && endpoint.path.test(path))?.name;

describe('the scripts of the client', () => {
  let sandbox: Sandbox;
  let setting: Setting;
  let lines: string[] = [];

  beforeAll(async () => {
    const started = await startSetting({ language: 'en', perSecond: null }, (line) => {
      lines.push(line);
      // What the CRM does in the background takes seconds; by the account's clock they pass here.
      sandbox.control.setClock({ advance: 6_000 });
    });
    ({ sandbox, setting } = started);
  });
  afterAll(() => sandbox?.close());

  it.each(scripts)('%s does what it says', async (name, load) => {
    const { run } = await load();
    lines = [];
    await run(setting);
    expect(lines.join('\n')).toMatch(says[name] ?? /what it has to find out is not known/);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });

  it('run by themselves, as npm run example does it', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['run.mjs', 'currencies'], {
      cwd: examples,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', VITEST: '' },
    });
    expect(stdout, stderr).toContain('The account knows');
    expect(status).toBe(0);
  });

  it('call every service that the client has', () => {
    const called = new Set<string>();
    for (const { method, path } of sandbox.control.requests()) {
      const service = serviceOf(method, path);
      if (service) called.add(service);
    }
    expect([...called].sort()).toEqual(Object.keys(services).sort());
  });
});

const widgets = readdirSync(`${examples}/widgets`).filter((name) =>
  existsSync(`${examples}/widgets/${name}/amokit.config.ts`),
);
const zipOf = (name: string) => `${examples}/widgets/${name}/dist/widget.zip`;

describe('the widgets', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let servers: Awaited<ReturnType<typeof startServers>>;
  const sent: string[] = [];

  /** Opens an address of the CRM; whatever the page throws fails the test. */
  const at = async (path: string, look: (page: Page) => Promise<void>) => {
    const { page, context, errors } = await visit(browser, `${sandbox.url}${path}`);
    await look(page);
    expect(errors).toEqual([]);
    await context.close();
  };
  /** What the API says of the account. */
  const api = async (path: string): Promise<string> => {
    const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
    return (await fetch(`${sandbox.apiUrl}${path}`, { headers })).text();
  };
  const post = async (path: string, body: unknown): Promise<void> => {
    const headers = {
      authorization: `Bearer ${sandbox.tokens.longLived}`,
      'content-type': 'application/json',
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await fetch(`${sandbox.apiUrl}${path}`, init)).ok).toBe(true);
  };

  beforeAll(async () => {
    for (const name of widgets) await buildWidget(`${examples}/widgets/${name}`);
    sandbox = await createSandbox({
      language: 'en',
      perSecond: null,
      widgets: widgets.map(zipOf),
    });
    servers = await startServers(sandbox, async (phone, text) => sent.push(`${phone}: ${text}`));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
    await sandbox?.close();
  });

  it.each(widgets)('%s has nothing that moderation would find', (name) => {
    expect(checkWidget(zipOf(name), 'public-amocrm')).toEqual({ valid: true, issues: [] });
  });

  it('run in every place that they name', async () => {
    const report = await smoke(widgets.map(zipOf));
    const failed = report.widgets.filter(({ passed }) => !passed);
    expect(JSON.stringify(failed)).toBe('[]');
  });

  it('telephony: the bar of a call stays on the next page, and the call gets into the feed', () =>
    at('/contacts/detail/17000001', async (page) => {
      // The computer's own telephone would take over here.
      await page.evaluate(() =>
        addEventListener('click', (event) => {
          const [link] = event.composedPath();
          if (link instanceof HTMLAnchorElement && link.protocol === 'tel:') event.preventDefault();
        }),
      );
      await page.locator('#card_holder .control-phone__formatted').first().click();
      await page.getByRole('menuitem', { name: 'Call with a bar' }).click();
      const bar = page.getByRole('region', { name: 'A call' });
      await bar.waitFor();
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.getByRole('heading', { name: 'Dashboard' }).first().waitFor();
      await bar.getByRole('button', { name: 'Talked' }).click();
      await bar.waitFor({ state: 'detached' });
      expect(await api('/api/v4/contacts/17000001/notes')).toContain('amokit-telephony');
    }));

  it('share-out: ticked leads go to the managers in turn', () =>
    at('/leads/list/', async (page) => {
      const rows = page.locator('.js-list-row');
      await rows.first().waitFor();
      for (const row of [0, 1, 2, 3]) await rows.nth(row).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Share out leads' }).click();
      await page.getByText(/^4 of 4 leads, \d managers/).waitFor();
    }));

  it('new-requests: a request that comes in is told on any page', async () => {
    const { page, context } = await visit(browser, 'about:blank');
    // By the page's clock it was opened a minute ago.
    await page.clock.install({ time: Date.now() - 60_000 });
    await page.goto(`${sandbox.url}/leads/list/`);
    await page.locator('.js-list-row').first().waitFor();
    const letter = { name: 'Grace', email: 'grace@example.com', text: 'Do you make bookcases?' };
    sandbox.control.mailFromStranger(letter);
    const told = page.getByText('A new request').first();
    await expect
      .poll(
        async () => {
          await page.clock.runFor(1_000);
          return told.isVisible();
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await context.close();
  });

  it('chat-links: the numbers of a contact open chats', () =>
    at('/contacts/detail/17000001', async (page) => {
      const links = page.locator('.chat-links__place').getByRole('link');
      await links.first().waitFor();
      expect(await links.first().getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\d{8,}$/);
    }));

  it('goods-tab: a product is linked, and the sum becomes the budget', () =>
    at('/leads/detail/16000002', async (page) => {
      await page.getByRole('tab', { name: 'Goods of a lead' }).click();
      await page.getByRole('searchbox', { name: 'Add an element' }).click();
      const offered = page.getByRole('list', { name: 'Elements to link' });
      await offered.getByRole('button').first().click();
      await page
        .getByRole('button', { name: /^Unlink/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Take the sum as the budget' }).click();
      const said = await page.getByText(/^The budget is/).innerText();
      const sum = Number(said.replace(/\D/g, ''));
      expect(sum).toBeGreaterThan(0);
      expect(await api('/api/v4/leads/16000002')).toContain(`"price":${sum},`);
    }));

  it('fill-report: says of each field how often it is filled in', () =>
    at('/settings/widgets/', async (page) => {
      await page.getByRole('link', { name: 'Report on fields' }).click();
      await page.getByRole('combobox', { name: 'Which cards' }).selectOption('contacts');
      const row = page.getByRole('row').filter({ hasText: 'Phone' });
      await row.getByText(/^\d+\s?%$/).waitFor();
    }));

  it('sms-source: the server sends the message, and the feed keeps it', () =>
    at('/contacts/detail/17000001', async (page) => {
      // What the zip calls https://sms-source.example is a port of this machine here.
      await page.route('https://sms-source.example/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        const url = `http://127.0.0.1:${servers.smsPort}${pathname}`;
        await route.fulfill({ response: await route.fetch({ url }) });
      });
      const kind = page.getByRole('combobox', { name: 'What to write' });
      await kind.selectOption({ label: 'SMS · Own SMS' });
      await page.getByRole('textbox', { name: 'SMS · Own SMS' }).fill('The shelf is ready');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('region', { name: 'Feed' }).getByText('The shelf is ready').waitFor();
      expect(sent).toContainEqual(expect.stringMatching(/: The shelf is ready$/));
    }));

  it('follow-up: a lead that gets to the stage makes another one with the same people', async () => {
    const { control } = sandbox;
    const { _embedded } = JSON.parse(await api('/api/v4/leads/pipelines'));
    const [from, to] = _embedded.pipelines;
    await at('/settings/pipeline/leads/', async (page) => {
      await page.getByRole('button', { name: 'Add trigger' }).nth(1).click();
      await page.getByRole('menuitem', { name: 'Follow-up lead' }).click();
      const form = page.getByRole('dialog');
      await form
        .getByRole('combobox', { name: 'In which pipeline' })
        .selectOption({ label: to.name });
      expect(await form.locator('[name="pipeline"]').isVisible()).toBe(false);
      await form.locator('[name="name"]').fill('Delivery: {name}');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });
    });
    const [made] = control.triggers();
    expect(made?.action).toMatchObject({ type: 'widget', settings: { pipeline: String(to.id) } });
    const lead = { name: 'A shelf', pipeline_id: from.id, status_id: made?.statuses[0] };
    await post('/api/v4/leads', [{ ...lead, _embedded: { contacts: [{ id: 17000001 }] } }]);
    await expect
      .poll(() => api('/api/v4/leads?query=Delivery&with=contacts'), { timeout: 10_000 })
      .toMatch(/"name":"Delivery: A shelf"[\s\S]*17000001/);
  });
});
