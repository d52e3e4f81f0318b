import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { sandboxWith } from './page-fixtures.ts';

let sandbox: Sandbox;
let browser: Browser;

/** The custom fields of a record as the API shows them: values by the names of the fields. */
async function fieldsOf(path: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandbox.apiUrl}/api/v4/${path}`, {
    headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
  });
  const { custom_fields_values: fields } = await answer.json();
  return Object.fromEntries(
    (fields ?? []).map((one: { field_name: string; values: readonly { value: unknown }[] }) => [
      one.field_name,
      one.values.map(({ value }) => value),
    ]),
  );
}

const attribute = (page: Page, name: string) =>
  page.evaluate(
    (key): unknown => Reflect.get(window, 'APP').data.current_card.model.get(key),
    name,
  );

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
};

describe('custom fields of a card', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    sandbox = await sandboxWith([]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  it('are filled and emptied by hand, and are in the model before they are saved', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    const form = page.locator('#edit_card');
    const kind = form.locator('select[name^="CFV["]').first();
    await kind.waitFor();
    const name = (await kind.getAttribute('name')) ?? '';
    const label = await form.locator(`label[for="${await kind.getAttribute('id')}"]`).innerText();
    await kind.selectOption({ index: 2 });
    const chosen = await kind.inputValue();
    await expect.poll(() => attribute(page, name)).toBe(chosen);
    await form.locator('input[type=date]').first().fill('2026-12-31');
    await form.locator('input[inputmode=decimal]').first().fill('12,5');
    const box = form.locator('.linked-form__field__value > input[type=checkbox]').first();
    const wasTicked = await box.isChecked();
    await box.click();
    const text = form.locator('textarea[name^="CFV["]').first();
    await text.fill('Two\nlines');
    await form.locator('.field-choices__summary').first().click();
    const choice = form.locator('.field-choices__item input').last();
    await choice.check();
    await save(page);

    const path = new URL(page.url()).pathname.replace('/detail', '').slice(1);
    const fields = await fieldsOf(path);
    const values = Object.values(fields);
    expect(fields[label]).toEqual([await kind.locator('option').nth(2).innerText()]);
    expect(values).toContainEqual([Date.parse('2026-12-31T00:00:00+03:00') / 1000]);
    expect(values).toContainEqual(['12.5']);
    expect(values).toContainEqual([!wasTicked]);
    expect(values).toContainEqual(['Two\nlines']);

    await page.reload();
    await expect.poll(() => kind.inputValue()).toBe(chosen);
    expect(await form.locator('input[type=date]').first().inputValue()).toBe('2026-12-31');
    await kind.selectOption({ index: 0 });
    await text.fill('');
    await save(page);
    const emptied = await fieldsOf(path);
    expect(emptied[label]).toBeUndefined();
    expect(Object.values(emptied)).not.toContainEqual(['Two\nlines']);
    await context.close();
  });

  it('include phones: one is changed, another added, and a new contact has its own', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    const row = page.locator('.js-list-row').filter({ hasText: '+' }).first();
    await row.locator('.list-row__name-link').click();
    const phone = page.locator('.control-phone__formatted').first();
    const before = await phone.innerText();
    const count = await page.getByText(before, { exact: true }).count();
    await page
      .getByRole('button', { name: `Edit: ${before}` })
      .first()
      .click();
    await page.locator('.multitext-field input').first().fill('+7 900 000-00-01');
    await page
      .getByRole('button', { name: /^Add another: / })
      .first()
      .click();
    await page.getByRole('textbox', { name: / \d$/ }).last().fill('+7 900 000-00-02');
    await save(page);
    await page.getByRole('button', { name: '+7 900 000-00-02', exact: true }).waitFor();
    expect(await page.getByText(before, { exact: true }).count()).toBe(count - 1);
    const path = new URL(page.url()).pathname.replace('/detail', '').slice(1);
    const phones = Object.values(await fieldsOf(path)).find(
      (values) => Array.isArray(values) && values.includes('+7 900 000-00-01'),
    );
    expect(phones).toContain('+7 900 000-00-02');

    await page.goto(`${sandbox.url}/contacts/add/`);
    await page.getByRole('textbox', { name: 'Contact name' }).fill('Somebody New');
    await page.locator('.multitext-field input').first().fill('+7 900 000-00-03');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/contacts\/detail\/\d+$/);
    await page.getByRole('button', { name: '+7 900 000-00-03', exact: true }).waitFor();
    await context.close();
  });
});
