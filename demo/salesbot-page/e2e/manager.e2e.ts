import type { Page, Request } from 'playwright/test';
import { type Demo, expect, pick, signedToken, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A client has chosen a time. */
async function booked(page: Page, demo: Demo): Promise<string> {
  await page.goto(await demo.ask());
  const chosen = await pick(page, 1, 2);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('.when')).toHaveText(chosen);
  return chosen;
}

test('a manager sees the meeting in the mobile app and moves it', async ({ page, demo }) => {
  const chosen = await booked(page, demo);
  const [before] = await demo.tasks();
  await page.goto(await demo.frame());
  await expect(heading(page)).toHaveText('Fitting');
  await expect(page.locator('.when')).toHaveText(chosen);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('group', { name: 'Day' }).getByRole('radio').nth(3).check();
  await page.getByRole('group', { name: 'Time' }).getByRole('radio').nth(4).check();
  await page.getByRole('button', { name: 'Move it here' }).click();
  await expect(page.getByText('The task and the notes of the card say so')).toBeVisible();
  await expect(page.locator('.when')).not.toHaveText(chosen);
  const moved = (await page.locator('.when').textContent()) ?? '';
  await expect(page.getByRole('textbox', { name: 'Message to the client' })).toHaveValue(
    `The meeting was moved. See you on ${moved} (Moscow Standard Time).`,
  );
  const [after] = await demo.tasks();
  expect(after?.id).toBe(before?.id);
  expect(after?.complete_till).not.toBe(before?.complete_till);
  expect(await demo.notes()).toContain('The meeting was moved');
});

test('a task that was moved in the CRM itself is where the meeting is, for the client too', async ({
  page,
  browser,
  demo,
  api,
}) => {
  const chosen = await booked(page, demo);
  const [task] = await demo.tasks();
  const later = (task?.complete_till ?? 0) + 2 * 86_400;
  await api.patch(`/api/v4/tasks/${task?.id}`, { complete_till: later });
  await page.reload();
  await expect(page.locator('.when')).not.toHaveText(chosen);
  const moved = (await page.locator('.when').textContent()) ?? '';
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Moscow' });
  const manager = await context.newPage();
  await manager.goto(await demo.frame());
  await expect(manager.locator('.when')).toHaveText(moved);
  await context.close();
});

test('the token leaves the address before anything else loads, and goes nowhere but /session', async ({
  page,
  demo,
}) => {
  await booked(page, demo);
  const frame = await demo.frame();
  const token = new URL(frame).searchParams.get('token') ?? '';
  const sent: Request[] = [];
  page.on('request', (request) => sent.push(request));
  await page.goto(frame);
  await expect(page.locator('.when')).toBeVisible();
  expect(page.url()).toBe(`${demo.url}/choose?from=ios`);
  const holders = await Promise.all(
    sent.map(async (request) => {
      const headers = JSON.stringify(await request.allHeaders());
      return request.url().includes(token) || headers.includes(token)
        ? new URL(request.url()).pathname
        : undefined;
    }),
  );
  expect(holders.filter((path) => path !== undefined)).toEqual(['/choose', '/session']);
  const [, script] = sent;
  expect((await script?.allHeaders())?.referer ?? '').toBe('');
  // The first script has nothing to wait for.
  const code = await (await fetch(script?.url() ?? '')).text();
  expect(code).toContain('replaceState');
  expect(code).not.toMatch(/\bimport\s*[^(.\s]/);
  expect(await page.evaluate('JSON.stringify([history.state, document.cookie])')).not.toContain(
    token,
  );
  for (const entry of demo.log) expect(JSON.stringify(entry)).not.toContain(token);
});

test('a token that another page of the integration hands over works as well', async ({
  page,
  demo,
  sandbox,
}) => {
  const chosen = await booked(page, demo);
  await page.goto(`${sandbox.url}/leads/`);
  const path = `/ajax/v2/integrations/${demo.attached().clientId}/disposable_token`;
  const token = await page.evaluate(async (address) => {
    const headers = { 'x-requested-with': 'XMLHttpRequest' };
    const answer = await fetch(address, { headers });
    const { token: text } = await answer.json();
    return String(text);
  }, path);
  const address = `${demo.url}/choose?token=${token}&entity_type=leads&entity_id=${demo.lead}`;
  // In a frame of the account's own page, and in no other.
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, id: 'meeting' });
    document.body.append(frame);
  }, address);
  const when = page.frameLocator('#meeting').locator('.when');
  await expect(when).toHaveText(chosen);
  const framing = async (path: string) => {
    const { headers } = await fetch(`${demo.url}${path}`);
    return /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0];
  };
  expect(await framing('/choose')).toBe("frame-ancestors 'none'");
  expect(await framing('/choose?token=abc')).toBe("frame-ancestors 'none'");
});

test('who may not see the card sees nothing of its meeting', async ({ page, demo, api }) => {
  await booked(page, demo);
  const users = JSON.stringify(await api.get('/api/v4/users'));
  const [, oliver] = /"id":(\d+),"name":"Oliver Newby"/.exec(users) ?? [];
  const own = await demo.frame(Number(oliver));
  await api.patch(`/api/v4/leads/${demo.lead}`, { responsible_user_id: 10000002 });
  await page.goto(own);
  await expect(heading(page)).toHaveText('The card can not be seen');
  await expect(page.getByText('Fitting')).toHaveCount(0);
});

test('a card without a meeting says so', async ({ page, demo }) => {
  await page.goto(await demo.frame());
  await expect(heading(page)).toHaveText('No time is chosen yet');
});

test('a token is good once', async ({ page, demo }) => {
  const frame = await demo.frame();
  await page.goto(frame);
  await expect(heading(page)).toHaveText('No time is chosen yet');
  await page.goto(frame);
  await expect(heading(page)).toHaveText('This page was opened before');
});

test('tokens that are no good have their own words', async ({ page, demo, sandbox }) => {
  const frame = new URL(await demo.frame());
  const token = frame.searchParams.get('token') ?? '';
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const { clientId } = demo.attached();
  const own = sandbox.control.integrations().find(({ id }) => id === clientId);
  const foreign = sandbox.control.setIntegration({ redirect_uri: `${demo.url}/oauth` });
  const show = async (text: string, title: string) => {
    frame.searchParams.set('token', text);
    await page.goto('about:blank');
    await page.goto(frame.href);
    await expect(heading(page)).toHaveText(title);
  };
  await show('abc', 'The page came without its pass');
  await show(`${token.slice(0, -3)}AAA`, 'The pass was changed');
  const wrong = { ...claims, client_uuid: foreign.id };
  await show(signedToken(wrong, own?.secret ?? ''), 'The pass is of another integration');
  await show(signedToken(wrong, foreign.secret), 'The pass was changed');
  const old = { ...claims, iat: 1, nbf: 1, exp: 2 };
  await show(signedToken(old, own?.secret ?? ''), 'The page waited too long');
  // Not by the page's own clock, which may be wrong.
  const elsewhere = { ...claims, iss: 'https://other.amocrm.ru' };
  await show(signedToken(elsewhere, own?.secret ?? ''), 'The pass is of another integration');
  await show(token, 'No time is chosen yet');
});

test('a session that ends while the page is open says how to go on', async ({ page, demo }) => {
  await booked(page, demo);
  await page.goto(await demo.frame());
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('group', { name: 'Time' }).getByRole('radio').nth(4).check();
  const { data } = demo.attached().stores;
  for (const key of await data.getKeys('sessions')) await data.removeItem(key);
  await page.getByRole('button', { name: 'Move it here' }).click();
  await expect(heading(page)).toHaveText('The page was open too long');
});

test('two managers move the same meeting: the second sees where it is now', async ({
  page,
  context,
  demo,
}) => {
  const chosen = await booked(page, demo);
  await page.goto(await demo.frame());
  const second = await context.newPage();
  await second.goto(await demo.frame());
  for (const one of [page, second]) {
    await one.bringToFront();
    await one.getByRole('button', { name: 'Move', exact: true }).click();
    await one.getByRole('group', { name: 'Day' }).getByRole('radio').nth(2).check();
  }
  const times = (one: Page) => one.getByRole('group', { name: 'Time' }).getByRole('radio');
  await times(second).nth(7).check();
  await page.bringToFront();
  await times(page).nth(5).check();
  await page.getByRole('button', { name: 'Move it here' }).click();
  await expect(page.locator('.when')).not.toHaveText(chosen);
  await second.bringToFront();
  await second.getByRole('button', { name: 'Move it here' }).click();
  await expect(second.getByText('The time was changed just now')).toBeVisible();
  await expect(second.locator('.when')).toHaveText(
    (await page.locator('.when').textContent()) ?? '',
  );
});
