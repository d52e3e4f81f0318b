import { createSandbox, type Sandbox } from '@amokit/sandbox';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startBrowser, visit } from './harness.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function start(options: { readonly brand?: 'amocrm' | 'kommo' } = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ language: 'en', ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The API with the rights of the integration. */
async function api(sandbox: Sandbox, path: string, method = 'GET', body?: unknown) {
  const answer = await fetch(`${sandbox.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.tokens.longLived}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    body: answer.status === 204 ? null : Object(await answer.json()),
  };
}

/** The address of a page that plays a website. */
const siteUrl = ({ siteUrl: list }: Sandbox, site: string, query = ''): string =>
  `${list.replace('://', `://${site}.`)}/${query}`;

async function go(sandbox: Sandbox, site: string, query = '') {
  const visitor = await visit(browser, siteUrl(sandbox, site, query));
  onTestFinished(() => visitor.context.close());
  return visitor;
}

const buttonOf = async (sandbox: Sandbox) => {
  const { body } = await api(sandbox, '/api/v4/website_buttons?with=scripts');
  return body._embedded.website_buttons[0];
};

/** Puts a code of its own on a page, as the site's author does. */
async function paste(sandbox: Sandbox, site: string, code: string) {
  const visitor = await go(sandbox, site);
  await visitor.page.getByRole('textbox', { name: 'Code of your own' }).fill(code);
  await visitor.page.getByRole('button', { name: 'Put it on this page' }).click();
  await visitor.page.waitForLoadState();
  return visitor;
}

describe('the public page', () => {
  it('leads from the list of buttons to a site, where a message becomes an incoming lead of the source', async () => {
    const sandbox = await start();
    const { source_id, pipeline_id } = await buttonOf(sandbox);
    const { page, context, errors } = await visit(browser, sandbox.siteUrl);
    onTestFinished(() => context.close());
    await page.getByRole('link', { name: 'workshop.test' }).click();
    await page.getByRole('button', { name: 'Open the chat' }).click();
    await page.getByRole('textbox', { name: 'Write a message…' }).fill('Do you make shelves?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent', { exact: true }).waitFor();

    const { body } = await api(sandbox, '/api/v4/leads/unsorted?filter[category]=chats&limit=50');
    const found = body._embedded.unsorted.find(
      (one: { source_uid: string }) => one.source_uid === String(source_id),
    );
    expect(found).toMatchObject({
      pipeline_id,
      source_name: 'Workshop button',
      metadata: { last_message_text: 'Do you make shelves?' },
    });
    const lead = await api(sandbox, `/api/v4/leads/${found._embedded.leads[0].id}?with=source_id`);
    expect(lead.body.source_id).toBe(source_id);

    // An answer from the account arrives, and the next message goes on with the same talk.
    const talk = sandbox.control.say({ leadId: lead.body.id, text: 'From the phone' });
    await page.getByText('From the phone').waitFor();
    await page.getByRole('textbox', { name: 'Write a message…' }).fill('And tables?');
    await page.keyboard.press('Enter');
    await page.getByText('And tables?').waitFor();
    expect(sandbox.control.messages(talk.id).map(({ text }) => text)).toEqual([
      'Do you make shelves?',
      'From the phone',
      'And tables?',
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Open the chat' }).click();
    await page.getByText('Do you make shelves?').waitFor();
    expect(errors).toEqual([]);
  });

  it('shows no button on a site that is not trusted, until the site is added', async () => {
    const sandbox = await start();
    const { source_id } = await buttonOf(sandbox);
    const { page } = await go(sandbox, 'shop.example');
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.goto(siteUrl(sandbox, 'shop.example', `?button=${source_id}`));
    await expect
      .poll(() => warnings.join('\n'))
      .toContain('shop.example is not among the trusted websites');
    expect(await page.locator('[data-website-button]').count()).toBe(0);

    const path = `/api/v4/website_buttons/${source_id}`;
    await api(sandbox, path, 'PATCH', { trusted_websites: { add: ['https://shop.example'] } });
    // The answer comes at once, the site later.
    await page.reload();
    await expect.poll(() => warnings.filter((text) => /not among/.test(text)).length).toBe(2);
    sandbox.control.setClock({ advance: 10_000 });
    await page.reload();
    await page.getByRole('button', { name: 'Open the chat' }).waitFor();
  });

  it('has no chat until one is attached, and no button until it is made', async () => {
    const sandbox = await start();
    const made = await api(sandbox, '/api/v4/website_buttons', 'POST', {
      pipeline_id: (await buttonOf(sandbox)).pipeline_id,
      trusted_websites: ['new.example'],
    });
    expect(made.status).toBe(202);
    const { source_id } = made.body;
    const { page } = await go(sandbox, 'new.example', `?button=${source_id}`);
    expect(await page.locator('script[id$=_script]').count()).toBe(0);
    sandbox.control.setClock({ advance: 10_000 });
    await page.reload();
    const button = page.locator('[data-website-button] .button');
    await button.click();
    expect(await page.locator('[data-website-button] .chat').isVisible()).toBe(false);
    await api(sandbox, `/api/v4/website_buttons/${source_id}/online_chat`, 'POST', {});
    sandbox.control.setClock({ advance: 10_000 });
    await page.reload();
    await page.getByRole('button', { name: 'Open the chat' }).click();
    await page.getByRole('textbox', { name: 'Write a message…' }).waitFor();
  });

  it.each(['amocrm', 'kommo'] as const)(
    'does what the settings and commands of %s say',
    async (brand) => {
      const sandbox = await start({ brand });
      const { script } = await buttonOf(sandbox);
      const [call, info] =
        brand === 'kommo' ? ['crmPlugin', 'crm_plugin'] : ['amoSocialButton', 'amo_social_button'];
      const { page } = await paste(
        sandbox,
        'workshop.test',
        `<script>window.${call}Config = { color: 'rgb(1, 2, 3)', onlinechat: { user_id: 'visitor-7', locale: { extends: 'es', compose_placeholder: 'Pregunte' }, theme: { header: false, background: 'rgb(9, 9, 9)', compose: { height: 500 } } } };</script>
${script}
<script>
window.heard = [];
for (const name of ['onChatReady', 'onChatShow', 'onChatHide', 'onButtonClick', 'onConversationsChange'])
  ${call}(name, (...given) => heard.push([name, ...given]));
${call}('onChatReady', () => ${call}('runChatShow'));
${info}.setMeta({ bot_params: { locale: 'es' } });
</script>`,
      );
      const field = page.getByRole('textbox', { name: 'Pregunte' });
      await field.waitFor();
      expect(await page.evaluate('heard.slice(0, 2)')).toEqual([['onChatReady'], ['onChatShow']]);
      expect(await page.evaluate(`${info}.params`)).toEqual([{ bot_params: { locale: 'es' } }]);
      const button = page.locator('[data-website-button] .button');
      expect(await button.evaluate((its) => getComputedStyle(its).backgroundColor)).toBe(
        'rgb(1, 2, 3)',
      );
      const chat = page.locator('[data-website-button] .chat');
      expect(await chat.evaluate((its) => getComputedStyle(its).backgroundColor)).toBe(
        'rgb(9, 9, 9)',
      );
      expect(await chat.locator('.head').count()).toBe(0);
      expect((await field.boundingBox())?.height).toBe(170);
      await page.evaluate(`${call}('runChatHide')`);
      await button.click();
      await expect
        .poll(() => page.evaluate("heard.filter(([name]) => name === 'onButtonClick')"))
        .toEqual([['onButtonClick', 'onlinechat', '']]);
      await field.fill('Hola');
      await page.keyboard.press('Enter');
      await page.getByText('Hola').waitFor();
      const list = await api(sandbox, '/api/v4/leads/unsorted?filter[category]=chats&limit=50');
      expect(JSON.stringify(list.body)).toContain('visitor-7');
      await page.evaluate(`${call}('runDestroy')`);
      expect(await page.locator('[data-website-button]').count()).toBe(0);
    },
  );

  it('tells the bot of the chat what the website has set', async () => {
    const sandbox = await start();
    const { script, pipeline_id } = await buttonOf(sandbox);
    const { id } = sandbox.control.setBot({
      name: 'Greets',
      program: [
        {
          question: [
            {
              handler: 'show',
              params: { type: 'text', value: 'Hello, {{bot_params.username}}!' },
            },
          ],
        },
      ],
    });
    const { body: pipeline } = await api(sandbox, `/api/v4/leads/pipelines/${pipeline_id}`);
    const statuses: number[] = pipeline._embedded.statuses.map(
      (status: { id: number }) => status.id,
    );
    sandbox.control.setTrigger({
      pipeline_id,
      statuses,
      events: ['chat'],
      action: { type: 'bot', bot_id: id },
    });
    const { page } = await paste(
      sandbox,
      'workshop.test',
      `${script}<script>amo_social_button.setMeta({ bot_params: { username: 'Vera' } });</script>`,
    );
    await page.getByRole('button', { name: 'Open the chat' }).click();
    await page.getByRole('textbox', { name: 'Write a message…' }).fill('Good day');
    await page.keyboard.press('Enter');
    await page.getByText('Hello, Vera!').waitFor();
  });

  it('opens the chat in an element of the page, where no bubbles come up', async () => {
    const sandbox = await start();
    const { script } = await buttonOf(sandbox);
    const { page } = await paste(
      sandbox,
      'workshop.test',
      `<script>window.amoSocialButtonConfig = { onlinechat: { mode: 'frame', container: '#chat', user_id: 'f' } };</script>${script}`,
    );
    await page.getByRole('button', { name: 'Open the chat' }).click();
    const chat = page.locator('#chat [data-website-button-chat] .chat');
    await chat.getByRole('textbox').fill('In the frame');
    await page.keyboard.press('Enter');
    await chat.getByText('In the frame').waitFor();
    expect(await page.locator('[data-website-button] .bubble').isVisible()).toBe(false);
  });

  it('shows what is written as text, whatever it is', async () => {
    const sandbox = await start();
    const { page, errors } = await go(
      sandbox,
      'workshop.test',
      `?button=${(await buttonOf(sandbox)).source_id}`,
    );
    await page.getByRole('button', { name: 'Open the chat' }).click();
    const nasty = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    await page.getByRole('textbox', { name: 'Write a message…' }).fill(nasty);
    await page.keyboard.press('Enter');
    await page.getByText(nasty).waitFor();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(errors).toEqual([]);
  });
});
