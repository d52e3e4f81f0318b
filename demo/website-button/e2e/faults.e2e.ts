import type { Locator } from 'playwright';
import { expect, test } from './fixtures.ts';

const path = '/api/v4/website_buttons';

async function fillIn(configurator: Locator) {
  await configurator.getByRole('button', { name: 'New button' }).click();
  await configurator.getByRole('combobox', { name: 'Pipeline' }).selectOption({ index: 1 });
  await configurator.getByRole('textbox', { name: 'Trusted sites' }).fill('shop.example');
}

const create = (configurator: Locator) =>
  configurator.getByRole('button', { name: 'Create' }).click();

test('the server is down: nothing is lost, and it goes on when the server is back', async ({
  configurator,
  backend,
  page,
}) => {
  await fillIn(configurator);
  await page.route(`${backend.url}/**`, (route) => route.abort('connectionrefused'));
  await create(configurator);
  await expect(configurator.getByText("The widget's server does not answer")).toBeVisible();
  await expect(configurator.getByRole('textbox', { name: 'Trusted sites' })).toHaveValue(
    'shop.example',
  );
  await page.unroute(`${backend.url}/**`);
  await create(configurator);
  await expect(configurator.getByText('The button is being made')).toBeVisible();
});

test('too many requests: it waits as long as it is asked to, and makes one button', async ({
  configurator,
  faults,
  api,
}) => {
  await fillIn(configurator);
  faults.add({ method: 'POST', path, status: 429, headers: { 'retry-after': '1' } });
  await create(configurator);
  await expect(configurator.getByText('The button is being made')).toBeVisible();
  const list = Object(await api.get(path));
  expect(list._embedded.website_buttons).toHaveLength(2);
});

test('the answer to the creation is lost: the person is told to look first', async ({
  configurator,
  faults,
  api,
}) => {
  await fillIn(configurator);
  faults.add({ method: 'POST', path, drop: 'after' });
  await create(configurator);
  await expect(configurator.getByText('The answer was lost on the way')).toBeVisible();
  const list = Object(await api.get(path));
  expect(list._embedded.website_buttons).toHaveLength(2);
});

test('the credential of the page ends in the middle: it goes on by itself', async ({
  configurator,
  backend,
}) => {
  await configurator.getByRole('tab', { name: 'Sources', exact: true }).click();
  await configurator.getByRole('button', { name: 'New source' }).waitFor();
  await backend.stores.data.clear('sessions');
  await configurator.getByRole('button', { name: 'New source' }).click();
  await configurator.getByRole('textbox', { name: 'Name', exact: true }).fill('Landing');
  await configurator.getByLabel('External id').fill('landing');
  await configurator.getByRole('button', { name: 'Save the source' }).click();
  await expect(configurator.getByRole('button', { name: 'Landing', exact: true })).toBeVisible();
});

test('who is no administrator is told whom to ask', async ({ crm, widget, api }) => {
  const users: readonly { readonly id: number; readonly rights: { readonly is_admin: boolean } }[] =
    Object(await api.get('/api/v4/users'))._embedded.users;
  const manager = users.find(({ rights }) => !rights.is_admin);
  await crm.as(manager?.id ?? 0);
  await crm.open('advanced_settings');
  await expect(widget.page.getByText('This is for administrators')).toBeVisible();
});

test('the token of the backend ends in the middle: it is renewed, and the write is done once', async ({
  configurator,
  backend,
  sandbox,
  api,
}) => {
  await fillIn(configurator);
  const { tokens } = backend.stores;
  const before = await tokens.get(String(sandbox.account.id));
  sandbox.control.revokeToken(before?.accessToken ?? '');
  await create(configurator);
  await expect(configurator.getByText('The button is being made')).toBeVisible();
  const list = Object(await api.get(path));
  expect(list._embedded.website_buttons).toHaveLength(2);
  const after = await tokens.get(String(sandbox.account.id));
  expect(after?.accessToken).not.toBe(before?.accessToken);
});
