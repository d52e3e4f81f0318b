import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProject } from 'create-amokit';
import { describe, expect, it } from 'vitest';
import { createTemplateProject, createTestProject } from '../../test/test-project.ts';

const playwright = fileURLToPath(
  new URL('../../../../node_modules/playwright/cli.js', import.meta.url),
);

const vitest = fileURLToPath(
  new URL('../../../../node_modules/vitest/vitest.mjs', import.meta.url),
);

const testFile = `import { expect, test } from 'amokit/test';

test.use({ accountLanguage: 'en' });

test('a note gets into the feed', async ({ crm, widget, api, page, requests }) => {
  await widget.configure({ title: 'From the meeting' });
  await crm.open({ area: 'lcard' });
  await widget.panel.getByPlaceholder('What did you agree on?').fill('On Friday');
  await widget.panel.getByRole('button', { name: 'Add the note' }).click();
  await widget.panel.getByText('The note is in the feed.').waitFor();
  const id = Number(page.url().split('/').pop());
  const notes = JSON.stringify(await api.get(\`/api/v4/leads/\${id}/notes\`));
  expect(notes).toContain('From the meeting\\\\nOn Friday');
  expect(requests().some(({ method }) => method === 'POST')).toBe(true);
});

test('every test has the account as it was', async ({ crm, page, widget }) => {
  await crm.prefer({ language: 'ru', theme: 'dark' });
  await crm.open({ area: 'lcard' });
  await expect(widget.panel.getByRole('button', { name: 'Добавить заметку' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await expect(page.getByText('On Friday')).toHaveCount(0);
});

test('what was typed stays when the CRM fails', async ({ crm, widget, faults }) => {
  faults.add({ method: 'POST', path: '/api/v4/leads/notes', status: 500 });
  await crm.open({ area: 'lcard' });
  const note = widget.panel.getByPlaceholder('What did you agree on?');
  await note.fill('Do not lose me');
  await widget.panel.getByRole('button', { name: 'Add the note' }).click();
  await expect(widget.panel.getByRole('status').or(widget.panel.getByRole('alert'))).toBeVisible();
  await expect(note).toHaveValue('Do not lose me');
});
`;

/** A widget whose server is called by everything that can call one. */
const calledConfig = `import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.2.3',
  locale: ['ru', 'en'],
  support: { email: 'help@example.com' },
  features: {
    panel: { areas: ['lcard'] },
    settings: { fields: { api_key: { name: 'settings.api_key', type: 'text', required: true } } },
    trigger: {
      fields: { message: { name: 'settings.api_key', type: 'text', required: true } },
      webhook_url: 'https://backend.example.com/dp',
      action_multiple: false,
    },
  },
  manifest: { locations: ['sms'], sms: { endpoint: 'https://sms.example.com/send' } },
});
`;

const hooksFile = `import { expect, test } from 'amokit/test';

test('webhooks come as data, and none of another test', async ({ api, hooks }) => {
  expect(hooks.all()).toEqual([]);
  await hooks.subscribe(['add_lead']);
  await api.post('/api/v4/leads', [{ name: 'Order 17' }]);
  const { kind, body } = await hooks.wait(({ url }) => url === hooks.url + '/webhook');
  expect(kind).toBe('webhook');
  expect(body.leads.add[0].name).toBe('Order 17');
});

test('the digital pipeline reaches the address of the manifest', async ({ api, hooks, sandbox, widget }) => {
  const { _embedded } = await api.get('/api/v4/leads/pipelines');
  const pipeline_id = _embedded.pipelines[0].id;
  sandbox.control.setTrigger({
    pipeline_id,
    statuses: [142],
    action: { type: 'widget', code: widget.code, settings: { message: 'Hi' } },
  });
  const made = await api.post('/api/v4/leads', [{ pipeline_id }]);
  await api.patch('/api/v4/leads/' + made._embedded.leads[0].id, { status_id: 142 });
  const hook = await hooks.wait(({ kind }) => kind === 'digital_pipeline');
  expect(hook.url).toBe('https://backend.example.com/dp');
});

test('a bot asks the server, which answers as it is told', async ({ api, hooks, sandbox }) => {
  const { control } = sandbox;
  const request = { handler: 'widget_request', params: { url: 'https://bot.example.com/ask?a=1', data: { town: 'Omsk' } } };
  const bot = control.setBot({ name: 'B', program: [{ question: [request] }] });
  hooks.take('https://bot.example.com');
  hooks.answer(({ url }) => (url.includes('/ask') ? { status: 202, body: { ok: true } } : undefined));
  const { _embedded } = await api.get('/api/v4/leads?limit=1');
  control.startBot(bot.id, 'leads', _embedded.leads[0].id);
  const hook = await hooks.wait(({ kind }) => kind === 'salesbot');
  expect(hook.url).toBe('https://bot.example.com/ask?a=1');
  expect(JSON.stringify(hook.body)).toContain('Omsk');
  expect(control.outgoing().at(-1).status).toBe(202);
});

test('SMS and installs come, too', async ({ hooks, sandbox, widget }) => {
  const { control, integration } = sandbox;
  await control.sendSms({ code: widget.code, phone: '+79000000001', text: 'Hello' });
  const sms = await hooks.wait(({ kind }) => kind === 'sms');
  expect(sms.body).toMatchObject({ phone: '+79000000001', text: 'Hello' });
  control.install(integration.clientId);
  const install = await hooks.wait(({ kind }) => kind === 'install');
  expect(install.url).toMatch(/[?&]code=/);
});

test('what does not come is told with what came in its place', async ({ api, hooks, sandbox }) => {
  const bot = sandbox.control.setBot({
    name: 'B',
    program: [{ question: [{ handler: 'widget_request', params: { url: 'https://other.example.com/ask' } }] }],
  });
  const { _embedded } = await api.get('/api/v4/leads?limit=1');
  sandbox.control.startBot(bot.id, 'leads', _embedded.leads[0].id);
  const failed = await hooks.wait(({ kind }) => kind === 'sms', { timeout: 200 }).catch(String);
  expect(failed).toContain("salesbot https://other.example.com/ask: refused; hooks.take('https://other.example.com')");
});

test('the clock moves, and is as it was in the next test', async ({ clock }) => {
  const before = clock.now();
  clock.set({ frozen: true, advance: 24 * 3600_000 });
  expect(clock.now() - before).toBeGreaterThan(23 * 3600_000);
});

test('so it is', async ({ clock }) => {
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000);
});

test('any user opens a page, in any language and theme', async ({ crm, page, api }) => {
  const { _embedded } = await api.get('/api/v4/users');
  const other = _embedded.users.find(({ rights }) => !rights.is_admin);
  await crm.open('llist', { as: other.email, language: 'en', theme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  const name = await page.evaluate(() => window.APP.constant('user').name);
  expect(name).toBe(other.name);
  await expect(crm.as('Nobody')).rejects.toThrow(other.name);
});

test('the next test begins with the administrator', async ({ crm, page, administrator }) => {
  await crm.open('tlist');
  expect(Number(await page.evaluate(() => window.APP.constant('user').id))).toBe(administrator);
});

for (const place of ['leads', 'llist', 'clist', 'tlist', 'culist', 'lcard', 'ccard', 'comcard', 'cucard', 'settings', 'digital_pipeline', 'lead_sources', 'salesbot_designer', 'catalogs'])
  test('opens ' + place, async ({ crm, page }) => {
    const wrong = [];
    page.on('response', (answer) => answer.status() >= 400 && wrong.push(answer.url()));
    await crm.open(place);
    await expect(page.locator('#page_holder')).toContainText(/\\S/);
    expect(wrong).toEqual([]);
  });
`;

const inBrowser = (root: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [playwright, 'test', '--reporter', 'list', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', VITEST: '', NO_COLOR: '1' },
    },
  );
  return { status, output: `${stdout}${stderr}` };
};

describe('amokit/test', { timeout: 120_000 }, () => {
  it('catches everything that the CRM sends, and opens every place as anybody', () => {
    const { root } = createTestProject({
      'package.json': '{ "type": "module" }',
      'amokit.config.ts': calledConfig,
      'e2e/hooks.spec.js': hooksFile,
      'playwright.config.ts': "export default { testDir: 'e2e', workers: 1 };\n",
    });
    const { status, output } = inBrowser(root);
    expect(output).toContain('23 passed');
    expect(status).toBe(0);
  });

  it('runs the tests of created features: pages of the widget, tabs, lists, triggers', () => {
    const { root } = createTestProject();
    const folder = join(root, 'created');
    createProject({
      folder,
      brand: 'kommo',
      languages: ['en', 'es'],
      features: ['menuPage', 'cardTab', 'listAction', 'advancedSettings', 'trigger'],
    });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { status, output } = inBrowser(folder);
    expect(output).toContain('6 passed');
    expect(status).toBe(0);
  });

  it('lets a project test its widget in the CRM', () => {
    const { root, write } = createTemplateProject();
    write({
      'e2e/note.spec.ts': testFile,
      'playwright.config.ts':
        "export default { testDir: 'e2e', workers: 1, reporter: 'list', use: { launchOptions: { args: ['--no-sandbox'] } } };\n",
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [playwright, 'test'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(`${stdout}${stderr}`).toContain('3 passed');
    expect(status).toBe(0);
  });

  it("runs the template's own tests, of functions and in the browser", () => {
    const { root } = createTemplateProject();
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', VITEST: '', NO_COLOR: '1' },
      });
    const unit = run(vitest, 'run');
    expect(unit.stdout).toMatch(/Test Files +2 passed/);
    const inBrowser = run(playwright, 'test', '--reporter', 'list');
    expect(inBrowser.stdout + inBrowser.stderr).toContain('1 passed');
  });
});
