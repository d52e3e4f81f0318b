import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

/** What came to `dp.webhook_url`. */
const hooks: unknown[] = [];
let hookServer: Server;
let hookAddress: string;
let sandbox: Sandbox;
let browser: Browser;

const read = (page: Page, name: string) =>
  page.evaluate((key): unknown => Reflect.get(window, key), name);

/** The API as the widget's own integration sees it. */
async function asWidget(method: string, path: string, body?: unknown): Promise<unknown> {
  const [widget] = sandbox.widgets;
  const token = await sandbox.control.longLivedToken({ clientId: widget?.clientId });
  const response = await fetch(`${sandbox.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.status === 204 ? null : response.json();
}

const sources = async (): Promise<unknown> => {
  const answer = await asWidget('GET', '/api/v4/sources');
  if (typeof answer !== 'object' || !answer || !('_embedded' in answer)) return [];
  return Reflect.get(Object(answer._embedded), 'sources');
};

const pipelinePath = '/settings/pipeline/leads/';
const column = '.digital-pipeline__column_sources';

describe('the digital pipeline', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    hookServer = createServer(async (request, response) => {
      hooks.push(await json(request));
      response.end();
    });
    await new Promise<void>((resolve) => {
      hookServer.listen(0, '127.0.0.1', resolve);
    });
    const address = hookServer.address();
    hookAddress = typeof address === 'object' ? `127.0.0.1:${address?.port}` : '';
    sandbox = await sandboxWith(
      [
        {
          code: 'pigeons',
          locations: ['settings', 'lead_sources', 'digital_pipeline'],
          texts: { widget: { name: 'Pigeon post' }, dp: { text: 'Message text' } },
          manifest: {
            dp: {
              settings: { message: { name: 'dp.text', type: 'text', required: true } },
              action_multiple: true,
              webhook_url: `http://${hookAddress}/hook`,
            },
          },
          script: loggingScript(
            'pigeons',
            `callbacks.onAddAsSource = function (pipeline_id) { window.source = pipeline_id; };
            callbacks.settings = function ($body, context) {
              window.context = context;
              self.get_pipeline_id().then(function (id) { window.pipeline = id; });
              return true;
            };
            callbacks.dpSettings = function () {
              $('.digital-pipeline__short-task_widget-style_pigeons').find('[data-action=send_widget_hook] #widget_settings__fields_wrapper').append('<p class="dp-added">dp</p>');
              return true;
            };`,
          ),
        },
      ],
      { allowOutgoing: [hookAddress] },
    );
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    hookServer?.closeAllConnections();
    hookServer?.close();
  });

  it('takes a widget as a source, which the API and everybody else sees from then on', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}${pipelinePath}`);
    const mine = page.locator(column);
    await page.getByRole('button', { name: 'Add source' }).click();
    await page.getByRole('menuitem', { name: 'Pigeon post' }).click();
    await expect.poll(() => read(page, 'source')).toBeGreaterThan(0);
    const pipeline = await read(page, 'source');
    const [source] = [await sources()].flat();
    expect(source).toMatchObject({
      name: 'Pigeon post',
      pipeline_id: pipeline,
      external_id: expect.stringMatching(/^[ -~]{1,36}$/),
    });

    await page.reload();
    await mine.getByRole('button', { name: 'Pigeon post', exact: true }).click();
    const { id, external_id }: { id?: unknown; external_id?: unknown } = Object(source);
    await expect.poll(() => read(page, 'context')).toEqual({ source_id: id, external_id });
    await expect.poll(() => read(page, 'pipeline')).toBe(pipeline);
    expect(await asWidget('GET', '/api/v4/widgets/pigeons')).toMatchObject({
      pipeline_id: pipeline,
    });

    const other = await visit(browser, `${sandbox.url}${pipelinePath}`);
    const theirs = other.page.locator(column);
    await theirs.getByText('Pigeon post').waitFor();
    await asWidget('PATCH', '/api/v4/sources', [{ id, name: 'Fast pigeons' }]);
    await theirs.getByText('Fast pigeons').waitFor();
    await asWidget('POST', '/api/v4/sources', [{ name: 'Slow pigeons', external_id: 'slow' }]);
    await theirs.getByText('Slow pigeons').waitFor();
    await theirs.getByRole('button', { name: 'Remove "Slow pigeons"' }).click();
    await expect.poll(() => theirs.getByText('Slow pigeons').count()).toBe(0);
    expect(await sources()).toHaveLength(1);
    await other.context.close();
    await context.close();
  });

  it('keeps its sources when the account is saved and loaded, and loses them at a reset', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amokit-sources-'));
    const file = join(folder, 'account.json');
    const { page, context } = await visit(browser, `${sandbox.url}${pipelinePath}`);
    const mine = page.locator(column);
    await mine.getByText('Fast pigeons').waitFor();
    await sandbox.control.save(file);
    await sandbox.control.reset();
    await page.reload();
    await page.getByRole('button', { name: 'Add source' }).waitFor();
    expect(await mine.locator('.digital-pipeline__item').count()).toBe(0);
    expect(await sources()).toEqual([]);
    await sandbox.control.load(file);
    await page.reload();
    await mine.getByText('Fast pigeons').waitFor();
    await rm(folder, { recursive: true });
    await context.close();
  });

  it('calls a widget when a lead comes to the stage of its trigger, and within its stages', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}${pipelinePath}`);
    const stages = page.locator('.digital-pipeline__column[data-id]');
    await stages.nth(1).getByRole('button', { name: 'Add trigger' }).click();
    await page.getByRole('menuitem', { name: 'Pigeon post' }).click();
    const form = page.getByRole('dialog');
    await form.locator('.dp-added').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Fill in this field').waitFor();
    await form.getByLabel('Message text').fill('Coo');
    await form.getByLabel('Up to the stage').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const [first, second] = await Promise.all(
      [1, 2].map(async (at) => Number(await stages.nth(at).getAttribute('data-id'))),
    );
    await page.reload();
    await stages
      .nth(1)
      .getByRole('button', { name: /^Pigeon post/ })
      .click();
    expect(await form.getByLabel('Message text').inputValue()).toBe('Coo');
    expect(await form.getByLabel('Up to the stage').inputValue()).toBe(String(second));
    await page.keyboard.press('Escape');

    await page.goto(`${sandbox.url}/leads/add`);
    await page.getByRole('textbox', { name: 'Lead title' }).fill('A lead for the pigeons');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => hooks.length).toBe(1);
    await page.waitForURL(/\/leads\/detail\/\d+$/);
    const id = Number(page.url().split('/').at(-1));
    const event = (type_code: string, status_id: number | undefined, direction: string) => ({
      event: {
        type_code,
        data: { id, element_type: 2, status_id, direction_of_movement: direction },
      },
      action: { settings: { widget: { settings: { message: 'Coo' } } } },
      subdomain: sandbox.account.subdomain,
      account_id: sandbox.account.id,
    });
    expect(hooks[0]).toMatchObject(event('lead_added', first, 'went_to_trigger'));
    await page.getByRole('combobox', { name: 'Stage' }).selectOption(String(second));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => hooks.length).toBe(2);
    expect(hooks[1]).toMatchObject(event('lead_appeared_in_status', second, 'went_in_trigger'));

    const panel = await context.newPage();
    await panel.goto(`${sandbox.controlUrl}/#${sandbox.controlSecret}`);
    await panel.getByRole('tab', { name: /^Sent to other programs/ }).click();
    await panel.getByText(`${hookAddress}/hook`).first().waitFor();
    await context.close();
  });

  it('has the stages of customers, whose triggers are told of them', async () => {
    await asWidget('PATCH', '/api/v4/customers/mode', { mode: 'periodicity', is_enabled: true });
    const before = hooks.length;
    const { page, context } = await visit(browser, `${sandbox.url}${pipelinePath}`);
    await page.getByRole('combobox', { name: 'Pipeline' }).selectOption({ label: 'Customers' });
    await page.waitForURL(/\/settings\/pipeline\/customers\/$/);
    expect(await page.locator(column).count()).toBe(0);
    const stage = page.locator('.digital-pipeline__column[data-id]').first();
    await stage.getByRole('button', { name: 'Add trigger' }).click();
    await page.getByRole('menuitem', { name: 'Pigeon post' }).click();
    const form = page.getByRole('dialog');
    await form.locator('.dp-added').waitFor();
    const events = await form.getByLabel('Perform').locator('option').allInnerTexts();
    expect(events).toHaveLength(3);
    expect(events.every((event) => event.startsWith('When a customer'))).toBe(true);
    await form.getByLabel('Message text').fill('Dear customer');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const status_id = Number(await stage.getAttribute('data-id'));
    const next_date = Math.floor(Date.now() / 1000) + 86_400;
    await asWidget('POST', '/api/v4/customers', [
      { name: 'A pigeon fancier', next_date, status_id },
    ]);
    await expect.poll(() => hooks.length).toBe(before + 1);
    expect(hooks.at(-1)).toMatchObject({
      event: { type: 20, type_code: 'customer_added', data: { element_type: 12, status_id } },
      action: { settings: { widget: { settings: { message: 'Dear customer' } } } },
    });
    await context.close();
  });
});
