import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { startBrowser, visit } from './harness.ts';
import { loggingScript, sandboxWith } from './page-fixtures.ts';

interface Asked {
  readonly data: Readonly<Record<string, unknown>>;
  readonly return_url: string;
  readonly token: string;
}

/** The backend of a widget: it takes what a bot asks, and says later how to go on. */
interface Backend {
  readonly address: string;
  readonly asked: Asked[];
  close(): void;
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'return_url' in value && 'data' in value;

async function startBackend(): Promise<Backend> {
  const asked: Asked[] = [];
  const server: Server = createServer(async (request, response) => {
    const body: unknown = await json(request);
    if (isAsked(body)) asked.push(body);
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the backend has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The documentation's own example: the backend is asked, and its answer chooses the exit. */
const script = (address: string) =>
  loggingScript(
    'payments',
    `callbacks.salesbotDesignerSettings = function ($body, renderRow, params) {
      window.opened = (window.opened || []).concat([params.sum]);
      return { exits: [{ code: 'success', title: 'Paid' }, { code: 'fail', title: 'Not paid' }] };
    };
    callbacks.onSalesbotDesignerSave = function (handler_code, params) {
      if (handler_code === 'broken') return '[{"question":[{"type":"text"}]}]';
      var is = function (status) {
        return { handler: 'conditions', params: { logic: 'and',
          conditions: [{ term1: '{{json.status}}', term2: status, operation: '=' }],
          result: [{ handler: 'exits', params: { value: status } }] } };
      };
      return JSON.stringify([
        { question: [
          { handler: 'widget_request', params: { url: 'http://${address}/ask', data: { sum: params.sum, lead: '{{lead.id}}' } } },
          { handler: 'goto', params: { type: 'question', step: 1 } }
        ] },
        { question: [is('success'), { handler: 'exits', params: { value: 'fail' } }] }
      ]);
    };`,
  );

let backend: Backend;
let sandbox: Sandbox;
let browser: Browser;

const block = (page: Page, name: string): Locator => page.getByRole('article', { name });
const leadsTo = (page: Page, name: string, exit: string): Locator =>
  block(page, name).getByRole('combobox', { name: `Where "${exit}" leads` });

/** What the widget's backend answers a while later, with an administrator's token. */
async function answer(status: string): Promise<number> {
  const asked = new URL(backend.asked.at(-1)?.return_url ?? '');
  expect(asked.origin).toBe(sandbox.url);
  // Not every machine resolves the account's name outside of a browser.
  const response = await fetch(`${sandbox.apiUrl}${asked.pathname}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.tokens.longLived}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ data: { status } }),
  });
  return response.status;
}

/** A lead that has a talk, and the address of its card. */
async function leadWithTalk(): Promise<number> {
  const response = await fetch(`${sandbox.apiUrl}/api/v4/talks/${sandbox.seed.talkId}`, {
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
  });
  const { entity_id }: { entity_id: number } = await response.json();
  return entity_id;
}

async function makeBot(page: Page): Promise<void> {
  await page.goto(`${sandbox.url}/settings/communications/`);
  await page.getByRole('textbox', { name: 'Name of the bot' }).fill('Ask for money');
  await page.getByRole('button', { name: 'Add block' }).click();
  await page.getByRole('menuitem', { name: 'Ask for a payment' }).click();
  await block(page, '1. Ask for a payment').getByRole('textbox', { name: 'Sum' }).fill('500');
  await leadsTo(page, '1. Ask for a payment', 'Paid').selectOption({ label: '+ Send a message' });
  await block(page, '2. Send a message')
    .getByLabel('Message text')
    .fill('Thank you, {{contact.name}}!');
  await leadsTo(page, '1. Ask for a payment', 'Not paid').selectOption({
    label: '+ Send a message',
  });
  const again = block(page, '3. Send a message');
  await again.getByLabel('Message text').fill('Shall we try again?');
  await again.getByLabel('Answers to choose from').fill('Yes\nNo');
  await leadsTo(page, '3. Send a message', 'Yes').selectOption({ label: '1. Ask for a payment' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
}

describe('a bot of several blocks', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    backend = await startBackend();
    sandbox = await sandboxWith(
      [
        {
          code: 'payments',
          locations: ['salesbot_designer', 'settings'],
          texts: { bot: { ask: 'Ask for a payment', sum: 'Sum', broken: 'Broken' } },
          manifest: {
            salesbot_designer: {
              ask: {
                name: 'bot.ask',
                settings: {
                  sum: { name: 'bot.sum', type: 'numeric', default_value: '100', manual: true },
                },
              },
              broken: { name: 'bot.broken', settings: {} },
            },
          },
          script: script(backend.address),
        },
      ],
      { allowOutgoing: [backend.address] },
    );
    const { page, context } = await visit(browser, `${sandbox.url}/settings/communications/`);
    await makeBot(page);
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    backend?.close();
  });

  it('is saved in the account with its exits, and is edited by another person later', async () => {
    const [bot] = sandbox.control.bots().filter(({ name }) => name === 'Ask for money');
    expect(bot?.blocks?.map(({ widget, handler }) => [widget, handler])).toEqual([
      ['payments', 'ask'],
      [null, 'message'],
      [null, 'message'],
    ]);
    const { page, context, errors } = await visit(
      browser,
      `${sandbox.url}/settings/communications/`,
    );
    await page.getByRole('navigation', { name: 'Bots' }).getByText('Ask for money').click();
    const sum = block(page, '1. Ask for a payment').getByRole('textbox', { name: 'Sum' });
    await expect.poll(() => sum.inputValue()).toBe('500');
    expect(await page.evaluate((): unknown => Reflect.get(window, 'opened'))).toEqual(['500']);
    const paid = leadsTo(page, '1. Ask for a payment', 'Paid');
    expect(await paid.locator('option:checked').innerText()).toBe('2. Send a message');
    await expect.poll(() => page.locator('.salesbot-designer__line').count()).toBe(3);
    await sum.fill('700');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => sum.inputValue()).toBe('700');
    expect(sandbox.control.bots().filter(({ name }) => name === 'Ask for money')).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('runs from the card of a lead, and goes along the exit that the backend has chosen', async () => {
    const lead = await leadWithTalk();
    const { page, context } = await visit(browser, `${sandbox.url}/leads/detail/${lead}`);
    const feed = page.getByRole('region', { name: 'Feed' });
    await feed.getByRole('button', { name: 'Run bot' }).click();
    await page.getByRole('menuitem', { name: 'Ask for money' }).click();
    await feed.getByText('waits for the widget').waitFor();
    await expect.poll(() => backend.asked.at(-1)?.data).toMatchObject({ lead: String(lead) });
    const [, claims = ''] = backend.asked.at(-1)?.token.split('.') ?? [];
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      entity_id: lead,
      account_id: sandbox.account.id,
    });

    expect(await answer('declined')).toBe(202);
    await feed.getByText('Shall we try again?').waitFor();
    await feed.getByText('waits for an answer').waitFor();
    const before = backend.asked.length;
    await feed.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect.poll(() => backend.asked.length).toBe(before + 1);
    expect(await answer('success')).toBe(202);
    await feed.getByText(/^Thank you, .+!$/).waitFor();
    await expect.poll(() => feed.getByText('waits for').count()).toBe(0);
    expect(sandbox.control.botRuns().at(-1)).toMatchObject({ state: 'done', ended_by: null });
    expect(await answer('success')).toBe(404);
    await context.close();
  });

  it('is stopped from the card, and answered by the person in the place of the client', async () => {
    const lead = await leadWithTalk();
    const { page, context } = await visit(browser, `${sandbox.url}/leads/detail/${lead}`);
    const feed = page.getByRole('region', { name: 'Feed' });
    await feed.getByRole('button', { name: 'Run bot' }).click();
    await page.getByRole('menuitem', { name: 'Ask for money' }).click();
    await feed.getByText('waits for the widget').waitFor();
    await expect.poll(() => answer('declined')).toBe(202);
    await feed.getByText('waits for an answer').waitFor();
    await feed
      .getByRole('combobox', { name: 'What to write' })
      .selectOption({ label: 'As the client (sandbox)' });
    await feed.getByRole('textbox', { name: 'As the client (sandbox)' }).fill('Maybe later');
    await feed.getByRole('button', { name: 'Send' }).click();
    await feed.getByText('Maybe later').waitFor();
    await feed.getByText('exit other').waitFor();

    await feed.getByRole('button', { name: 'Run bot' }).click();
    await page.getByRole('menuitem', { name: 'Ask for money' }).click();
    await feed.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.poll(() => feed.getByText('waits for').count()).toBe(0);
    expect(sandbox.control.botRuns().at(-1)).toMatchObject({ ended_by: 'stopped' });
    await context.close();
  });

  it('begins on the card of a contact too, and when a lead comes to a stage that has it', async () => {
    const lead = await leadWithTalk();
    const { page, context } = await visit(browser, `${sandbox.url}/leads/detail/${lead}`);
    const contact = page.locator('a[href^="/contacts/detail/"]').first();
    await contact.click();
    const feed = page.getByRole('region', { name: 'Feed' });
    await feed.getByRole('button', { name: 'Run bot' }).click();
    await page.getByRole('menuitem', { name: 'Ask for money' }).click();
    await feed.getByText('waits for the widget').waitFor();
    expect(sandbox.control.botRuns().at(-1)).toMatchObject({ entity_type: 'contacts' });
    await feed.getByRole('button', { name: 'Stop', exact: true }).click();

    await page.goto(`${sandbox.url}/settings/pipeline/leads/`);
    const column = page.locator('.digital-pipeline__column[data-id="142"]');
    await column.getByRole('button', { name: 'Add trigger' }).click();
    await page.getByRole('menuitem', { name: 'Salesbot' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Bot').selectOption({ label: 'Ask for money' });
    await form.getByRole('button', { name: 'Save' }).click();
    await column.getByText('Ask for money').waitFor();
    const before = backend.asked.length;
    await fetch(`${sandbox.apiUrl}/api/v4/leads/${lead}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${sandbox.tokens.longLived}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ status_id: 142 }),
    });
    await expect.poll(() => backend.asked.length).toBe(before + 1);
    await context.close();
  });

  it('says at a block what the CRM does not take of its steps', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/communications/`);
    const before = sandbox.control.bots().length;
    for (const name of ['Send a message', 'Broken', 'Code']) {
      await page.getByRole('button', { name: 'Add block' }).click();
      await page.getByRole('menuitem', { name }).click();
    }
    await block(page, '3. Code').getByLabel('Steps as JSON').fill('[');
    await page.getByRole('button', { name: 'Save' }).click();
    await block(page, '3. Code').getByText('the steps are no JSON').waitFor();
    await block(page, '3. Code').getByLabel('Steps as JSON').fill('[{"question":[]}]');
    await page.getByRole('button', { name: 'Save' }).click();
    await block(page, '2. Broken').getByText("block 2: this is not a bot's program").waitFor();
    expect(sandbox.control.bots()).toHaveLength(before);
    await page.getByRole('button', { name: 'Remove "2. Broken"' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(sandbox.control.bots()).toHaveLength(before + 1);
    await context.close();
  });

  it('shows the steps of a bot that came without blocks, and keeps what is changed', async () => {
    const program = [{ question: [{ handler: 'show', params: { type: 'text', value: 'One' } }] }];
    const { id } = sandbox.control.setBot({ name: 'Whole', program });
    const { page, context } = await visit(browser, `${sandbox.url}/settings/communications/${id}/`);
    const code = block(page, '1. Code').getByLabel('Steps as JSON');
    expect(JSON.parse(await code.inputValue())).toEqual(program);
    await code.fill(JSON.stringify(program).replace('One', 'Two'));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(sandbox.control.bots().find((bot) => bot.id === id)).toMatchObject({
      name: 'Whole',
      blocks: [{ program: [{ question: [{ params: { value: 'Two' } }] }] }],
    });
    await context.close();
  });

  it('has nothing serious for axe, where it is made, run and put on a stage', async () => {
    const lead = await leadWithTalk();
    const { page, context } = await visit(browser, `${sandbox.url}/leads/detail/${lead}`);
    const found: string[] = [];
    const look = async (name: string) => {
      for (const finding of await axeFindings(page)) found.push(`${name}: ${finding}`);
    };
    for (const theme of ['light', 'dark']) {
      await page.evaluate(
        (body) =>
          fetch('/ajax/preferences', {
            method: 'POST',
            headers: { 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }).then(({ status }) => status),
        { theme },
      );
      await page.goto(`${sandbox.url}/leads/detail/${lead}`);
      await page.getByRole('button', { name: 'Run bot' }).click();
      await page.getByRole('menuitem', { name: 'Ask for money' }).waitFor();
      await look(`the card, ${theme}`);
      await page.getByRole('menuitem', { name: 'Ask for money' }).click();
      await page.getByText('waits for the widget').waitFor();
      await look(`the feed, ${theme}`);
      await page.goto(`${sandbox.url}/settings/communications/`);
      await page.getByRole('navigation', { name: 'Bots' }).getByText('Ask for money').click();
      await leadsTo(page, '1. Ask for a payment', 'Paid').waitFor();
      await look(`the designer, ${theme}`);
      await page.goto(`${sandbox.url}/settings/pipeline/leads/`);
      await page.locator('.digital-pipeline__column').getByText('Ask for money').click();
      await page.getByRole('dialog').getByLabel('Bot').waitFor();
      await look(`the trigger, ${theme}`);
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('is deleted after a question', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/settings/communications/`);
    const bots = page.getByRole('navigation', { name: 'Bots' });
    await bots.getByRole('button', { name: 'Delete "Ask for money"' }).click();
    await bots.getByRole('button', { name: 'Delete?' }).click();
    await expect.poll(() => bots.getByText('Ask for money').count()).toBe(0);
    expect(sandbox.control.bots().some(({ name }) => name === 'Ask for money')).toBe(false);
    await context.close();
  });
});
