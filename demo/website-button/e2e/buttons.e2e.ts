import { expect, openSite, test } from './fixtures.ts';

const path = '/api/v4/website_buttons';

test('a button is made, gets its looks, and brings a lead from the site', async ({
  configurator,
  clock,
  page,
  context,
  sandbox,
  api,
}) => {
  await configurator.getByRole('button', { name: 'New button' }).click();
  await configurator.getByLabel('Name').fill('Landing');
  await configurator.getByRole('combobox', { name: 'Pipeline' }).selectOption({ index: 1 });
  await configurator.getByRole('textbox', { name: 'Trusted sites' }).fill('https://shop.example/x');
  await configurator.getByRole('button', { name: 'Create' }).click();
  await expect(configurator.getByText('The button is being made')).toBeVisible();
  await expect(configurator.getByText('Being made', { exact: true })).toBeVisible();
  clock.set({ advance: 10_000 });
  await expect(configurator.getByText('Ready', { exact: true })).toBeVisible();

  await configurator.getByRole('tab', { name: 'Online chat' }).click();
  await configurator.getByRole('button', { name: 'Connect the online chat' }).click();
  await expect(configurator.getByText('The CRM has taken the request')).toBeVisible();
  clock.set({ advance: 10_000 });

  await configurator.getByRole('tab', { name: 'Code and looks' }).click();
  await configurator
    .getByRole('textbox', { name: 'Colour of the button', exact: true })
    .fill('rgb(200, 30, 60)');
  await configurator.getByRole('button', { name: 'Dark', exact: true }).click();
  const code = configurator.getByRole('region', { name: 'The code for your site' });
  await expect(code).toContainText('window.amoSocialButtonConfig = {');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await code.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('rgb(200, 30, 60)');

  const site = await context.newPage();
  await openSite(site, sandbox.siteUrl, 'shop.example', copied);
  const button = site.getByRole('button', { name: 'Open the chat' });
  await expect(button).toHaveCSS('background-color', 'rgb(200, 30, 60)');
  await button.click();
  await expect(site.locator('[data-website-button] .chat')).toHaveCSS(
    'background-color',
    'rgb(23, 33, 43)',
  );
  await site.getByRole('textbox', { name: 'Write a message…' }).fill('Is it in stock?');
  await site.keyboard.press('Enter');
  await site.getByText('Sent', { exact: true }).waitFor();
  const leads = await api.get('/api/v4/leads/unsorted?filter[category]=chats&limit=50');
  expect(JSON.stringify(leads)).toContain('Is it in stock?');
});

test('what is wrong is said at the field, and nothing is sent', async ({
  configurator,
  requests,
}) => {
  await configurator.getByRole('button', { name: 'New button' }).click();
  await configurator.getByRole('textbox', { name: 'Trusted sites' }).fill('no site');
  await configurator.getByRole('button', { name: 'Create' }).click();
  await expect(configurator.getByText('Choose a pipeline.')).toBeVisible();
  await expect(configurator.getByText('This is no site: no')).toBeVisible();
  await expect(configurator.getByRole('combobox', { name: 'Pipeline' })).toBeFocused();
  expect(requests().filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a button for an application needs no sites, and gets none later', async ({
  configurator,
  clock,
}) => {
  await configurator.getByRole('button', { name: 'New button' }).click();
  await configurator.getByRole('combobox', { name: 'Pipeline' }).selectOption({ index: 1 });
  await configurator.getByText('For an application, not for a site').click();
  await configurator.getByRole('button', { name: 'Create' }).click();
  await configurator.getByText('The button is being made').waitFor();
  clock.set({ advance: 10_000 });
  await expect(configurator.getByText('In an app', { exact: true })).toBeVisible();
  await configurator.getByRole('tab', { name: 'Sites' }).click();
  await expect(configurator.getByText('This button is for an application')).toBeVisible();
});

test('the session reads, the integration writes', async ({ configurator, requests, sandbox }) => {
  await configurator.getByText('Workshop button').click();
  await configurator.getByRole('tab', { name: 'Sites' }).click();
  await configurator.getByRole('textbox', { name: 'Add sites' }).fill('new.example');
  await configurator.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(configurator.getByText('The CRM has taken the sites')).toBeVisible();
  const sent = requests().filter(({ path: its }) => its.startsWith(path));
  const readers = sent.filter(({ method }) => method === 'GET').map(({ caller }) => caller);
  const writers = sent.filter(({ method }) => method !== 'GET');
  expect(new Set(readers)).toEqual(new Set(['session']));
  expect(writers.map(({ caller }) => caller)).toEqual([sandbox.widgets[0]?.clientId]);
  // With the rights of the person, not of the integration.
  expect(writers[0]?.userId).toBe(sent.find(({ caller }) => caller === 'session')?.userId);
});

test('a second administrator changes the same button meanwhile', async ({ configurator, api }) => {
  await configurator.getByText('Workshop button').click();
  const name = configurator.getByRole('button', { name: 'Name of the button: Workshop button' });
  await name.click();
  const list = Object(await api.get(path));
  const { source_id } = list._embedded.website_buttons[0];
  await api.patch(`${path}/${source_id}`, { name: 'Theirs' });
  await configurator.getByRole('textbox', { name: 'Name of the button' }).fill('Mine');
  await configurator.page().keyboard.press('Enter');
  await expect(
    configurator.getByText('It is called “Theirs” now. You wrote “Mine”.'),
  ).toBeVisible();
  expect(await api.get(`${path}/${source_id}`)).toMatchObject({ name: 'Theirs' });
  await configurator.getByRole('button', { name: 'Take my name' }).click();
  await expect(
    configurator.getByRole('button', { name: 'Name of the button: Mine' }),
  ).toBeVisible();
  expect(await api.get(`${path}/${source_id}`)).toMatchObject({ name: 'Mine' });
});

test('another tab sees at once what was changed in this one', async ({
  configurator,
  context,
  page,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Workshop button')).toBeVisible();
  await configurator.getByText('Workshop button').click();
  await configurator.getByRole('button', { name: /Name of the button/ }).click();
  await configurator.getByRole('textbox', { name: 'Name of the button' }).fill('Renamed');
  await page.keyboard.press('Enter');
  await expect(other.getByText('Renamed')).toBeVisible();
  await expect(other.getByText('Workshop button')).toHaveCount(0);
});
