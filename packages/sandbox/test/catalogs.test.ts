import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, type Started, start } from './harness.ts';

async function listOf(sandbox: Started, type: string): Promise<number> {
  return firstId(await sandbox.get(`/api/v4/catalogs?type=${type}`), 'catalogs');
}

describe('lists and their elements', () => {
  it('adds a list with the fields of its type, one of invoices and one of products', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const created = await call('POST', '/api/v4/catalogs', [{ name: 'Ткани' }]);
    expect(items(created, 'catalogs')[0]).toMatchObject({
      name: 'Ткани',
      type: 'regular',
      can_be_deleted: true,
      request_id: '0',
    });
    const taken = await call('POST', '/api/v4/catalogs', [{ name: 'x', type: 'invoices' }]);
    expect(taken.status).toBe(400);
    const invoices = await listOf(sandbox, 'invoices');
    const fields = items(await get(`/api/v4/catalogs/${invoices}/custom_fields`), 'custom_fields');
    expect(fields.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['BILL_STATUS', 'PAYER', 'ITEMS', 'BILL_PRICE', 'SUPPLIER']),
    );
    const field = `/api/v4/catalogs/${invoices}/custom_fields/${fields[0]?.id}`;
    expect((await call('DELETE', field)).status).toBe(422);
    const renamed = await call('PATCH', `/api/v4/catalogs/${invoices}`, { name: 'Счета 2' });
    expect(renamed.json).toMatchObject({ name: 'Счета 2', request_id: '0' });
    expect((await call('PATCH', `/api/v4/catalogs/${invoices}`, { sort: 5 })).status).toBe(400);
    await call(
      'POST',
      '/api/v4/catalogs',
      Array.from({ length: 5 }, () => ({ name: 'x' })),
    );
    expect((await call('POST', '/api/v4/catalogs', [{ name: 'eleventh' }])).status).toBe(403);
  });

  it('writes elements, answers them whole, and finds them in both forms of the filter', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const list = await listOf(sandbox, 'products');
    const base = `/api/v4/catalogs/${list}/elements`;
    const created = await call('POST', base, [
      {
        name: 'Табурет',
        custom_fields_values: [{ field_code: 'PRICE', values: [{ value: 900 }] }],
      },
    ]);
    const [element] = items(created, 'elements');
    expect(element).toMatchObject({ name: 'Табурет', catalog_id: list, request_id: '0' });
    expect(ids(await get(`${base}?filter[id]=${element?.id}`), 'elements')).toEqual([element?.id]);
    expect(ids(await get(`${base}?id[]=${element?.id}`), 'elements')).toEqual([element?.id]);
    expect(ids(await get(`${base}?query=${encodeURIComponent('табур')}`), 'elements')).toEqual([
      element?.id,
    ]);
    const other = await listOf(sandbox, 'regular');
    expect((await get(`/api/v4/catalogs/${other}/elements/${element?.id}`)).status).toBe(204);
    expect((await get('/api/v4/catalogs/1/elements')).status).toBe(404);
  });

  it('counts an invoice: discounts, VAT on top, the sum of the whole', async () => {
    const sandbox = await start();
    const list = await listOf(sandbox, 'invoices');
    const invoice = async (vat: string) => {
      const created = await sandbox.call('POST', `/api/v4/catalogs/${list}/elements`, [
        {
          name: 'Счёт',
          custom_fields_values: [
            { field_code: 'BILL_STATUS', values: [{ enum_code: 'created' }] },
            { field_code: 'BILL_VAT_TYPE', values: [{ enum_code: vat }] },
            {
              field_code: 'ITEMS',
              values: [
                {
                  value: {
                    unit_price: 100,
                    quantity: 3,
                    discount: { type: 'percentage', value: 10 },
                    vat_rate_value: 20,
                  },
                },
                {
                  value: {
                    unit_price: 50,
                    quantity: 1,
                    discount: { type: 'amount', value: 5 },
                    vat_rate_value: 20,
                  },
                },
              ],
            },
          ],
        },
      ]);
      const [element] = items(created, 'elements');
      const values = at(element, 'custom_fields_values');
      if (!Array.isArray(values)) throw new Error(created.text);
      const by = (code: string) => values.find((one) => one.field_code === code)?.values;
      return {
        sums: by('ITEMS').map((one: unknown) => at(one, 'value.total_sum')),
        price: at(by('BILL_PRICE'), '0.value'),
        link: element?.invoice_link,
      };
    };
    expect(await invoice('vat_included')).toEqual({
      sums: [270, 45],
      price: '315',
      link: expect.stringContaining('/invoices/'),
    });
    expect(await invoice('vat_not_included')).toMatchObject({ sums: [324, 54], price: '378' });
  });

  it('fills in what is known of a supplier', async () => {
    const sandbox = await start();
    const list = await listOf(sandbox, 'invoices');
    const answer = await sandbox.get(
      `/api/v4/catalogs/${list}/elements?with=supplier_field_values,invoice_link`,
    );
    const values = at(items(answer, 'elements')[0], 'custom_fields_values');
    const supplier = Array.isArray(values)
      ? values.find((one) => one.field_type === 'supplier')
      : undefined;
    expect(at(supplier, 'values.0.value')).toMatchObject({ vat_id: '7700000000' });
  });

  it('respects the rights to lists', async () => {
    const sandbox = await start();
    const { call, get, tokens } = sandbox;
    const list = await listOf(sandbox, 'products');
    const fewRights = ids(await get('/api/v4/users'), 'users').at(-1);
    const headers = {
      authorization: `Bearer ${tokens.longLived}`,
      'x-context-user-id': String(fewRights),
    };
    const path = `/api/v4/catalogs/${list}/elements`;
    const right = (letter: string) => ({
      catalog_id: list,
      rights: { view: letter, edit: 'D', add: 'D', delete: 'D', export: 'D' },
    });
    const role = firstId(await get('/api/v4/roles'), 'roles');
    const set = (letter: string) =>
      call('PATCH', `/api/v4/roles/${role}`, { rights: { catalog_rights: [right(letter)] } });
    expect((await call('GET', path, undefined, headers)).status).toBe(200);
    expect((await set('A')).status).toBe(202);
    expect((await call('POST', path, [{ name: 'x' }], headers)).status).toBe(403);
    await set('L');
    const linked = ids(await call('GET', path, undefined, headers), 'elements');
    expect(linked.length).toBeLessThan(ids(await get(path), 'elements').length + 1);
    await set('D');
    expect((await call('GET', path, undefined, headers)).status).toBe(404);
  });

  it('switches the products list on and off', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const path = '/api/v4/catalogs/products/settings';
    const list = await listOf(sandbox, 'products');
    expect((await get(path)).json).toEqual({ is_enabled: true, catalog_id: list });
    expect((await call('PATCH', path, { is_enabled: false })).json).toMatchObject({
      is_enabled: false,
    });
    expect((await call('PATCH', path, { is_enabled: 'no' })).status).toBe(400);
  });
});
