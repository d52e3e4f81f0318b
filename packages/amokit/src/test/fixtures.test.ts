import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTemplateProject } from '../../test/test-project.ts';

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

describe('amokit/test', { timeout: 120_000 }, () => {
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
    expect(unit.stdout).toMatch(/Test Files +1 passed/);
    const inBrowser = run(playwright, 'test', '--reporter', 'list');
    expect(inBrowser.stdout + inBrowser.stderr).toContain('1 passed');
  });
});
