import { expect, test } from './fixtures.ts';

test('outside the CRM, a person signs in, makes a button, and signs out', async ({
  page,
  backend,
  clock,
  api,
}) => {
  await page.goto(backend.url);
  await page.getByRole('link', { name: 'Sign in with the CRM' }).click();
  await page.locator('button[value=allow]').click();
  await page.getByRole('button', { name: 'New button' }).click();
  await page.getByLabel('Name').fill('From outside');
  await page.getByRole('combobox', { name: 'Pipeline' }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Trusted sites' }).fill('shop.example');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('The button is being made').waitFor();
  clock.set({ advance: 10_000 });
  await expect(page.getByRole('region', { name: 'The code for your site' })).toBeVisible();
  expect(JSON.stringify(await api.get('/api/v4/website_buttons'))).toContain('From outside');
  // Neither a code nor a token stays in the address.
  expect(page.url()).toBe(`${backend.url}/`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in with the CRM' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Sign in with the CRM' })).toBeVisible();
});

test('who refuses at the sign-in is told so, and can begin again', async ({
  page,
  backend,
  api,
}) => {
  await api.get('/api/v4/account');
  await page.goto(backend.url);
  await page.getByRole('link', { name: 'Sign in with the CRM' }).click();
  await page.locator('button:not([value=allow])').first().click();
  await expect(page.getByText('You did not let the integration in')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in with the CRM' })).toBeVisible();
});
