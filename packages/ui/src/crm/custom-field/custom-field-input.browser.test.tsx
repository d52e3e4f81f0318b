import { type FieldType, findField, readField } from '@amokit/client/entities';
import type { CustomFieldCreate, CustomFieldValuesWrite } from '@amokit/contract';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../../test/render.ts';
import { testSandbox } from '../../../test/test-sandbox.tsx';
import { type Crm, CrmContext } from '../crm-context.ts';
import {
  CustomFieldInput,
  type CustomFieldInputProps,
  type CustomFieldValue,
} from './custom-field-input.tsx';

type Sandbox = Awaited<ReturnType<typeof testSandbox>>;
type Owner = 'leads' | 'contacts' | 'companies' | 'products' | 'invoices';

const label = 'Field under test';
const choices = { enums: ['Red', 'Green', 'Blue'].map((value, sort) => ({ value, sort })) };

const box = (role: 'textbox' | 'combobox' | 'spinbutton' | 'checkbox', name: string = label) =>
  page.getByRole(role, { name });

async function choose(text: string, name: string = label): Promise<void> {
  await box('combobox', name).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

interface Drawn {
  readonly crm: Crm;
  readonly props: CustomFieldInputProps;
  readonly onWrite: (write: CustomFieldValuesWrite) => void;
}

/** Holds what was entered, as an author's component does. */
function Held({ crm, props, onWrite }: Drawn) {
  const [value, setValue] = useState<CustomFieldValue | null>(null);
  return (
    <CrmContext.Provider value={crm}>
      <CustomFieldInput
        {...props}
        value={value}
        onChange={(write) => {
          setValue(write);
          onWrite(write);
        }}
      />
    </CrmContext.Provider>
  );
}

/** Where the fields of an owner are, and the id of the list that has them. */
async function placeOf({ client }: Sandbox, owner: Owner) {
  if (owner === 'leads' || owner === 'contacts' || owner === 'companies')
    return { entity: owner, catalogId: 0 } as const;
  const { items } = await client.catalogs.list();
  const catalogId = items.find(({ type }) => type === owner)?.id ?? 0;
  return { entity: `catalogs/${catalogId}`, catalogId } as const;
}

/** Draws a field, lets a person fill it in, writes it into a new entity and reads that. */
async function filled(
  owner: Owner,
  type: FieldType,
  definition: Partial<CustomFieldCreate> | { code: string },
  act: (sandbox: Sandbox) => Promise<void>,
): Promise<unknown> {
  const sandbox = await testSandbox();
  const { client, crm } = sandbox;
  const { entity, catalogId } = await placeOf(sandbox, owner);
  const fields = client.customFields(entity);
  const isOwn = !('code' in definition);
  const created = isOwn ? await fields.create([{ name: label, type, ...definition }]) : [];
  const known = (await fields.list({ limit: 250 })).items;
  const field = known.find(({ id, code }) =>
    isOwn ? id === created[0]?.id : code === definition.code,
  );
  const key = field?.id ?? 0;
  let write: CustomFieldValuesWrite = { field_id: key, values: null };
  const { host } = renderTree(
    <Held crm={crm} props={{ entity, field: key, label }} onWrite={(next) => (write = next)} />,
  );
  await act(sandbox);
  expect(await findingsOf(host)).toEqual([]);

  const status = known.find(({ code }) => code === 'BILL_STATUS');
  const item = {
    name: 'New',
    custom_fields_values: [
      write,
      ...(status
        ? [{ field_id: status.id, values: [{ enum_id: status.enums?.[0]?.id ?? 0 }] }]
        : []),
    ],
  };
  const service = catalogId ? client.catalogElements(catalogId) : undefined;
  const made =
    entity === 'leads' || entity === 'contacts' || entity === 'companies'
      ? await client[entity].create([item])
      : await service?.create([item]);
  const id = made?.[0]?.id ?? 0;
  const read =
    entity === 'leads' || entity === 'contacts' || entity === 'companies'
      ? await client[entity].get(id)
      : await service?.get(id);
  if (!read) throw new Error('What was written is not there');
  expect(findField(read, key)?.values.length).toBeGreaterThan(0);
  return readField(read, key, type);
}

describe('CustomFieldInput', () => {
  it.each([
    ['text', 'A text'],
    ['url', 'https://example.com'],
    ['textarea', 'Many words'],
    ['streetaddress', 'Main street 1'],
  ] as const)('writes %s', async (type, text) => {
    expect(await filled('leads', type, {}, () => box('textbox').fill(text))).toBe(text);
  });

  it('writes tracking_data', async () => {
    const fill = () => box('textbox').fill('newsletter');
    expect(await filled('leads', 'tracking_data', { code: 'UTM_SOURCE' }, fill)).toBe('newsletter');
  });

  it.each([
    ['leads', 'numeric', {}],
    ['leads', 'monetary', { currency: 'RUB' }],
    ['products', 'price', {}],
  ] as const)('writes a number of %s: %s', async (owner, type, extras) => {
    const fill = () => box('spinbutton').fill('1500.5');
    const definition = type === 'price' ? { code: 'PRICE' } : extras;
    expect(await filled(owner, type, definition, fill)).toBe(1500.5);
  });

  it('writes checkbox', async () => {
    expect(await filled('leads', 'checkbox', {}, () => box('checkbox').click())).toBe(true);
  });

  it('writes select', async () => {
    const act = async () => {
      await userEvent.selectOptions(page.getByRole('combobox', { name: label }), 'Green');
    };
    expect(await filled('leads', 'select', choices, act)).toMatchObject({ value: 'Green' });
  });

  it('writes radiobutton', async () => {
    const act = () => page.getByRole('radio', { name: 'Blue' }).click();
    expect(await filled('leads', 'radiobutton', choices, act)).toMatchObject({ value: 'Blue' });
  });

  it('empties radiobutton where the field is not required', async () => {
    const sandbox = await testSandbox();
    const [field] = await sandbox.client
      .customFields('leads')
      .create([{ name: label, type: 'radiobutton', ...choices }]);
    const writes: CustomFieldValuesWrite[] = [];
    const props = { entity: 'leads', field: field?.id ?? 0 } as const;
    const drawn = (required: boolean) => (
      <Held
        crm={sandbox.crm}
        props={{ ...props, required }}
        onWrite={(write) => writes.push(write)}
      />
    );
    const { rerender } = renderTree(drawn(false));
    const none = page.getByRole('radio', { name: 'Not chosen' });
    await expect.element(none).toBeChecked();
    await page.getByRole('radio', { name: 'Blue' }).click();
    await none.click();
    expect(writes.map(({ values }) => values)).toEqual([[expect.anything()], null]);
    rerender(drawn(true));
    await expect.element(none).not.toBeInTheDocument();
    await expect.element(page.getByRole('radio', { name: 'Blue' })).not.toBeChecked();
  });

  it('writes multiselect', async () => {
    const act = async () => {
      await choose('Red');
      await choose('Blue');
    };
    const read = await filled('leads', 'multiselect', choices, act);
    expect(read).toMatchObject([{ value: 'Red' }, { value: 'Blue' }]);
  });

  it('writes category, of a tree', async () => {
    const nested = [
      { value: 'Furniture', sort: 1, request_id: 'a' },
      { value: 'Tables', sort: 2, request_id: 'b', parent_request_id: 'a' },
    ];
    const read = await filled('products', 'category', { nested }, () => choose('Tables'));
    expect(read).toMatchObject({ value: 'Tables' });
  });

  it.each([
    ['date', '11/25/2026', '2026-11-25T00:00+03:00'],
    ['birthday', '2/3/1990', '1990-02-03T00:00+03:00'],
  ] as const)('writes %s, as the day begins in the account', async (type, text, moment) => {
    const act = async () => {
      await box('textbox').fill(text);
      await userEvent.tab();
    };
    const owner = type === 'date' ? 'leads' : 'contacts';
    expect(await filled(owner, type, {}, act)).toEqual(new Date(moment));
  });

  it("writes date_time, on the account's clock", async () => {
    const act = async () => {
      await page.getByRole('textbox').first().fill('11/25/2026');
      await userEvent.tab();
      await page.getByLabelText('Time').fill('14:30');
    };
    const read = await filled('leads', 'date_time', {}, act);
    expect(read).toEqual(new Date('2026-11-25T14:30+03:00'));
  });

  it('writes multitext, with kinds, rows that come and rows that go', async () => {
    const act = async () => {
      await box('textbox', 'Телефон 1').fill('+70000000001');
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByRole('button', { name: 'Add' }).click();
      await box('textbox', 'Телефон 2').fill('gone');
      await box('textbox', 'Телефон 3').fill('+70000000003');
      await userEvent.selectOptions(box('combobox', 'Kind 3'), 'Mobile');
      await page.getByRole('button', { name: 'Remove: gone' }).click();
    };
    expect(await filled('contacts', 'multitext', { code: 'PHONE' }, act)).toMatchObject([
      { value: '+70000000001', enum_code: 'WORK' },
      { value: '+70000000003', enum_code: 'MOB' },
    ]);
  });

  it('writes smart_address, with the country by its name', async () => {
    const act = async () => {
      await box('textbox', 'City').fill('Kazan');
      await box('textbox', 'Address, line 1').fill('Main street 1');
      await choose('Kazakhstan', 'Country');
    };
    expect(await filled('leads', 'smart_address', {}, act)).toEqual({
      address_line_1: 'Main street 1',
      city: 'Kazan',
      country: 'KZ',
    });
  });

  it('writes legal_entity, also what few fill in', async () => {
    const act = async () => {
      await box('textbox', 'Name').fill('Romashka');
      await box('textbox', 'Tax number').fill('7700000000');
      await userEvent.selectOptions(box('combobox', 'Kind'), 'Legal entity');
      await page.getByText('More details').click();
      await box('textbox', 'Director').fill('A. Director');
    };
    expect(await filled('companies', 'legal_entity', {}, act)).toMatchObject([
      { name: 'Romashka', vat_id: '7700000000', entity_type: 2, director: 'A. Director' },
    ]);
  });

  it('writes items, and sums them up', async () => {
    const act = async () => {
      await box('textbox', 'Description').fill('Table');
      await box('spinbutton', 'Quantity').fill('3');
      await box('spinbutton', 'Unit price').fill('100');
      await expect.element(page.getByText('Total: 300')).toBeVisible();
    };
    expect(await filled('invoices', 'items', { code: 'ITEMS' }, act)).toMatchObject([
      { description: 'Table', quantity: 3, unit_price: 100 },
    ]);
  });

  it('writes payer, of the account or typed', async () => {
    const act = async () => {
      await userEvent.selectOptions(box('combobox', 'Kind'), 'Individual');
      await box('textbox', 'Name').fill('A. Payer');
    };
    expect(await filled('invoices', 'payer', { code: 'PAYER' }, act)).toMatchObject({
      name: 'A. Payer',
      type: 'individual',
    });
    const linked = await filled('invoices', 'payer', { code: 'PAYER' }, async () => {
      await box('combobox', 'Company').click();
      await page.getByRole('listbox').getByRole('option').first().click();
    });
    expect(linked).toMatchObject({ entity_type: 'companies', entity_id: expect.any(Number) });
  });

  it.each([
    ['supplier', { code: 'SUPPLIER' }],
    ['linked_entity', { search_in: 'contacts' }],
  ] as const)('writes %s, found in the account', async (type, definition) => {
    const read = await filled('invoices', type, definition, async () => {
      await box('combobox').click();
      await page.getByRole('option').first().click();
    });
    expect(read).toMatchObject({ entity_id: expect.any(Number) });
  });
});

describe('CustomFieldInput, of several lists and files', () => {
  it('writes chained_list level by level', async () => {
    const sandbox = await testSandbox();
    const catalogs = (await sandbox.client.catalogs.list()).items;
    const [upper, lower] = catalogs.filter(({ type }) => type !== 'invoices');
    if (!upper || !lower) throw new Error('The account has too few lists');
    const [field] = await sandbox.client.customFields('leads').create([
      {
        name: label,
        type: 'chained_list',
        chained_lists: [
          { title: 'Below', catalog_id: lower.id, parent_catalog_id: upper.id },
          { title: 'Above', catalog_id: upper.id, parent_catalog_id: null },
        ],
      },
    ]);
    const writes: CustomFieldValuesWrite[] = [];
    const props = { entity: 'leads', field: field?.id ?? 0 } as const;
    renderTree(<Held crm={sandbox.crm} props={props} onWrite={(write) => writes.push(write)} />);
    await expect.element(box('combobox', 'Below')).toBeDisabled();
    for (const name of ['Above', 'Below']) {
      await box('combobox', name).click();
      await page.getByRole('option').first().click();
    }
    expect(writes.at(-1)?.values).toMatchObject([
      { catalog_id: upper.id },
      { catalog_id: lower.id },
    ]);
    await box('combobox', 'Above').fill('');
    await userEvent.tab();
    expect(writes.at(-1)?.values).toBeNull();
  });

  it('writes file, sent by what the account was given for it', async () => {
    const { client, crm } = await testSandbox();
    const [field] = await client.customFields('leads').create([{ name: label, type: 'file' }]);
    const writes: CustomFieldValuesWrite[] = [];
    const uploadFile = async () => ({ uuid: 'file-1', version_uuid: 'version-1' });
    const props = { entity: 'leads', field: field?.id ?? 0 } as const;
    const { container } = renderTree(
      <Held crm={{ ...crm, uploadFile }} props={props} onWrite={(write) => writes.push(write)} />,
    );
    await expect.element(page.getByRole('button', { name: label })).toBeVisible();
    const input = container.querySelector('input[type=file]');
    if (input) await userEvent.upload(input, new File(['12345'], 'offer.pdf'));
    await expect
      .poll(() => writes.at(-1)?.values)
      .toMatchObject([{ value: { file_uuid: 'file-1', file_name: 'offer.pdf', file_size: 5 } }]);
    await page.getByRole('button', { name: 'Remove: offer.pdf' }).first().click();
    expect(writes.at(-1)?.values).toBeNull();
  });
});
