import type { Sandbox } from '@amokit/sandbox';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './harness.ts';
import { accountOf } from './page-account.ts';
import { sandboxWith } from './page-fixtures.ts';

let sandbox: Sandbox;
let browser: Browser;
let account: ReturnType<typeof accountOf>;

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
    sandbox = await sandboxWith([], { perSecond: null });
    account = accountOf(sandbox);
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
    const fields = await account.fieldsOf(path);
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
    const emptied = await account.fieldsOf(path);
    expect(emptied[label]).toBeUndefined();
    expect(Object.values(emptied)).not.toContainEqual(['Two\nlines']);
    await context.close();
  });

  it('include phones: one is changed, another added, and a new contact has its own', async () => {
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    const row = page
      .locator('.js-list-row')
      .filter({ has: page.locator('.control-phone') })
      .first();
    await row.locator('.list-row__name-link').click();
    const phone = page.locator('#card_holder .control-phone__formatted').first();
    const before = await phone.inputValue();
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
    const phones = Object.values(await account.fieldsOf(path)).find(
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

  it('include what has parts: an address, a legal entity, a file, chained lists, a tracked value', async () => {
    const first = await account.create('catalogs', { name: 'Cities', type: 'regular' });
    const second = await account.create('catalogs', { name: 'Streets', type: 'regular' });
    const city = await account.create(`catalogs/${first}/elements`, { name: 'Tver' });
    const street = await account.create(`catalogs/${second}/elements`, { name: 'Volga street' });
    const parts = ['address_line_1', 'city', 'zip'];
    await account.create('leads/custom_fields', [
      {
        name: 'Ship to',
        type: 'smart_address',
        enums: parts.map((value, at) => ({ value, code: value, sort: at })),
      },
      { name: 'Payer of it all', type: 'legal_entity' },
      { name: 'Contract', type: 'file' },
      { name: 'Campaign', type: 'tracking_data' },
      {
        name: 'Where',
        type: 'chained_list',
        chained_lists: [
          { catalog_id: first, parent_catalog_id: null, title: 'City' },
          { catalog_id: second, parent_catalog_id: first, title: 'Street' },
        ],
      },
    ]);
    const { page, context } = await visit(browser, `${sandbox.url}/leads/list/`);
    await page.locator('.list-row__name-link').first().click();
    const open = (name: string) => page.locator(`summary[aria-label^="${name}:"]`).click();
    await open('Ship to');
    await page.getByRole('textbox', { name: 'City', exact: true }).fill('Tver');
    await page.getByRole('textbox', { name: 'Postal code' }).fill('170000');
    await open('Payer of it all');
    const legal = page.getByRole('group', { name: 'Payer of it all', exact: true });
    await legal.getByRole('textbox', { name: 'Name' }).fill('Volga LLC');
    await legal.getByRole('textbox', { name: 'VAT ID' }).fill('7700000000');
    await legal.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Legal entity' });
    await page.getByRole('button', { name: 'Add another: Payer of it all' }).click();
    await page
      .getByRole('group', { name: 'Payer of it all 2' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Second LLC');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Contract: Choose a file' }).click();
    await (await chooser).setFiles({
      name: 'contract.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Signed'),
    });
    await page.getByRole('button', { name: 'Contract: contract.txt', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Campaign' }).fill('spring');
    await page.getByRole('combobox', { name: 'Where: City' }).selectOption({ label: 'Tver' });
    await page.getByRole('combobox', { name: 'Street' }).selectOption({ label: 'Volga street' });
    await save(page);

    const path = new URL(page.url()).pathname.replace('/detail', '').slice(1);
    const fields = await account.fieldsOf(path);
    expect(fields['Ship to']).toEqual(['Tver', '170000']);
    expect(fields['Payer of it all']).toMatchObject([
      { name: 'Volga LLC', vat_id: '7700000000', entity_type: 2 },
      { name: 'Second LLC' },
    ]);
    expect(fields.Contract).toEqual([
      {
        file_uuid: expect.stringMatching(/^[\da-f-]{36}$/),
        version_uuid: expect.stringMatching(/^[\da-f-]{36}$/),
        file_name: 'contract.txt',
        file_size: 6,
      },
    ]);
    expect(fields.Campaign).toEqual(['spring']);
    expect(await account.valuesOf(path, 'Where')).toEqual([
      { catalog_id: first, catalog_element_id: city },
      { catalog_id: second, catalog_element_id: street },
    ]);

    await page.reload();
    await page.locator('summary[aria-label="Ship to: Tver, 170000"]').waitFor();
    await page.getByRole('button', { name: 'Remove Payer of it all: Volga LLC' }).click();
    await page.getByRole('button', { name: 'Remove Contract: contract.txt' }).click();
    await page.getByRole('combobox', { name: 'Street' }).selectOption({ label: 'Choose' });
    await open('Ship to');
    await page.getByRole('textbox', { name: 'Postal code' }).fill('');
    await save(page);
    const after = await account.fieldsOf(path);
    expect(after['Ship to']).toEqual(['Tver']);
    expect(after['Payer of it all']).toMatchObject([{ name: 'Second LLC' }]);
    expect(after.Contract).toBeUndefined();
    expect(await account.valuesOf(path, 'Where')).toHaveLength(1);
    await context.close();
  });

  it('include every type with one input', async () => {
    await account.create('contacts/custom_fields', [
      { name: 'Just text', type: 'text' },
      { name: 'Site', type: 'url' },
      { name: 'Street', type: 'streetaddress' },
      { name: 'Money', type: 'monetary', currency: 'RUB' },
      { name: 'Moment', type: 'date_time' },
      { name: 'Born', type: 'birthday' },
      {
        name: 'Size',
        type: 'radiobutton',
        enums: [
          { value: 'S', sort: 1 },
          { value: 'L', sort: 2 },
        ],
      },
    ]);
    const { page, context } = await visit(browser, `${sandbox.url}/contacts/list/contacts/`);
    await page.locator('.list-row__name-link').first().click();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await field('Just text').fill('words');
    await field('Site').fill('https://example.com');
    await field('Street').fill('Volga street, 1');
    await field('Money').fill('10,50');
    await field('Moment').fill('2026-12-31T23:30');
    await field('Born').fill('1990-05-17');
    await field('Size').selectOption({ label: 'L' });
    await save(page);
    const path = new URL(page.url()).pathname.replace('/detail', '').slice(1);
    expect(await account.fieldsOf(path)).toMatchObject({
      'Just text': ['words'],
      Site: ['https://example.com'],
      Street: ['Volga street, 1'],
      Money: ['10.50'],
      Moment: [Date.parse('2026-12-31T23:30:00+03:00') / 1000],
      Born: [Date.parse('1990-05-17T00:00:00+04:00') / 1000],
      Size: ['L'],
    });
    await context.close();
  });

  it('of lists are filled in the cards of their elements, and a new element has a card too', async () => {
    const lists = await account.catalogs();
    const idOf = (type: string) => lists.find((one) => one.type === type)?.id ?? 0;
    const products = idOf('products');
    const group = await account.fieldOf(`catalogs/${products}/custom_fields`, 'GROUP');
    await account.send('PATCH', `catalogs/${products}/custom_fields/${group}`, {
      nested: [
        { value: 'Tea', request_id: 'tea' },
        { value: 'Green', parent_request_id: 'tea' },
      ],
    });
    const { page, context } = await visit(browser, `${sandbox.url}/catalogs/${products}/`);
    await page.getByRole('button', { name: 'New element' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name of the element' }).fill('Green tea');
    await dialog.getByRole('textbox', { name: 'SKU' }).fill('T-1');
    await dialog.getByRole('textbox', { name: 'Price' }).fill('120,5');
    await dialog.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Tea / Green' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Green tea' }).waitFor();
    const tea = await account.elementOf(products, 'Green tea');
    expect(await account.fieldsOf(`catalogs/${products}/elements/${tea}`)).toEqual({
      SKU: ['T-1'],
      Price: ['120.5'],
      Group: ['Green'],
    });

    const invoices = idOf('invoices');
    await page.goto(`${sandbox.url}/catalogs/${invoices}/`);
    await page.locator('.list-row__name-link').first().click();
    const open = (name: string) => dialog.locator(`summary[aria-label^="${name}:"]`).last().click();
    await dialog.getByRole('button', { name: 'Add another: Items' }).click();
    const position = dialog.getByRole('group', { name: 'Items 2' });
    await position.getByRole('combobox', { name: 'Product' }).selectOption({ label: 'Green tea' });
    expect(await position.getByRole('textbox', { name: 'SKU' }).inputValue()).toBe('T-1');
    await position.getByRole('textbox', { name: 'Quantity' }).fill('4');
    await position.getByRole('combobox', { name: 'Kind of discount' }).selectOption('amount');
    await position.getByRole('textbox', { name: 'Discount' }).fill('2');
    await open('Payer');
    const payer = dialog.getByRole('group', { name: 'Payer' });
    const contact = await account.firstContact();
    await payer.getByRole('combobox', { name: 'Name' }).fill(contact.name);
    await payer.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Individual' });
    await payer.getByRole('textbox', { name: 'Phone' }).fill('+7 900 000-00-09');
    const supplier = await account.elementOf(idOf('suppliers'));
    await dialog.getByRole('combobox', { name: 'Supplier' }).selectOption(`${supplier}`);
    await open('Legal entity');
    await dialog
      .getByRole('group', { name: 'Legal entity' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Our LLC');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const bill = await account.fieldsOf(
      `catalogs/${invoices}/elements/${await account.elementOf(invoices)}`,
    );
    expect(bill.Items).toMatchObject([
      {},
      {
        product_id: tea,
        sku: 'T-1',
        unit_price: 120.5,
        quantity: 4,
        discount: { type: 'amount', value: 2 },
        total_sum: 480,
      },
    ]);
    expect(bill.Payer).toMatchObject([
      {
        name: contact.name,
        entity_type: 'contacts',
        entity_id: contact.id,
        type: 'individual',
        phone: '+7 900 000-00-09',
      },
    ]);
    expect(bill.Supplier).toMatchObject([{ entity_id: supplier }]);
    expect(bill['Legal entity']).toMatchObject([{ name: 'Our LLC' }]);
    await context.close();
  });

  it('of lists can name other records, known or not', async () => {
    const list = await account.create('catalogs', { name: 'Visits', type: 'regular' });
    await account.create(`catalogs/${list}/custom_fields`, [
      { name: 'Guest', type: 'linked_entity', search_in: 'contacts_and_companies' },
    ]);
    await account.create(`catalogs/${list}/elements`, { name: 'First visit' });
    const contact = await account.firstContact();
    const { page, context } = await visit(browser, `${sandbox.url}/catalogs/${list}/`);
    const write = async (name: string) => {
      await page.getByRole('button', { name: 'First visit' }).click();
      await page.getByRole('combobox', { name: 'Guest' }).fill(name);
      // A name is typed before the records are there, and is known once they are.
      await page.locator('datalist option').first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return (await account.fieldsOf(`catalogs/${list}/elements/${await account.elementOf(list)}`))
        .Guest;
    };
    expect(await write('Somebody unknown')).toMatchObject([{ name: 'Somebody unknown' }]);
    expect(await write(contact.name)).toMatchObject([
      { name: contact.name, entity_id: contact.id, entity_type: 'contacts' },
    ]);
    await context.close();
  });
});
