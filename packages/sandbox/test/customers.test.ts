import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

describe('customers', () => {
  it('writes a customer with segments, and counts the customers of each', async () => {
    const { call, get } = await start();
    const [segment] = items(await get('/api/v4/customers/segments'), 'segments');
    const count = async () =>
      Number(at((await get(`/api/v4/customers/segments/${segment?.id}`)).json, 'customers_count'));
    const before = await count();
    const id = firstId(
      await call('POST', '/api/v4/customers', [
        { name: 'Новый', _embedded: { segments: [{ id: segment?.id }], tags: [{ name: 'x' }] } },
      ]),
      'customers',
    );
    expect(await count()).toBe(before + 1);
    const customer = (await get(`/api/v4/customers/${id}?with=contacts,companies,group_id`)).json;
    expect(customer).toMatchObject({
      name: 'Новый',
      ltv: 0,
      purchases_count: 0,
      average_check: 0,
      _embedded: { segments: [{ id: segment?.id }], contacts: [], companies: [] },
    });
    await call('PATCH', `/api/v4/customers/${id}`, { _embedded: { segments: [] } });
    expect(await count()).toBe(before);
    const missing = await call('POST', '/api/v4/customers', [{}]);
    expect(at(missing.json, 'validation-errors.0.errors.0.path')).toBe('name');
  });

  it('counts purchases, moves the next one, and keeps bonus points', async () => {
    const { call, get } = await start();
    const id = firstId(await call('POST', '/api/v4/customers', [{ name: 'Кафе' }]), 'customers');
    const base = `/api/v4/customers/${id}`;
    const bought = await call('POST', `${base}/transactions?accrue_bonus=true`, [
      { price: 1000, comment: 'стол', next_price: 500, next_date: 2_000_000_000 },
      { price: 3000 },
    ]);
    const purchases = ids(bought, 'transactions');
    expect(purchases).toHaveLength(2);
    expect((await get(base)).json).toMatchObject({
      ltv: 4000,
      purchases_count: 2,
      average_check: 2000,
      next_price: 500,
      next_date: 2_000_000_000,
    });
    expect(ids(await get(`${base}/transactions`), 'transactions')).toEqual(purchases);
    expect((await get(`/api/v4/customers/transactions/${purchases[0]}`)).json).toMatchObject({
      price: 1000,
      customer_id: id,
      _embedded: { customer: { id } },
    });
    const points = (body: object) => call('POST', `${base}/bonus_points`, body);
    expect((await points({ earn: 5 })).json).toEqual({ bonus_points: 45 });
    expect((await points({ redeem: 40 })).json).toEqual({ bonus_points: 5 });
    expect((await points({ redeem: 40 })).status).toBe(400);
    expect((await points({ earn: 1, redeem: 1 })).status).toBe(400);
    expect((await call('DELETE', `${base}/transactions/${purchases[0]}`)).status).toBe(204);
    expect((await call('DELETE', `/api/v4/customers/transactions/${purchases[1]}`)).status).toBe(
      204,
    );
    expect(at((await get(base)).json, 'ltv')).toBe(0);
  });

  it('works by segments or by periods, or not at all', async () => {
    const { call, get, control } = await start();
    const status = [{ name: 'Ждут', sort: 5 }];
    expect((await call('POST', '/api/v4/customers/statuses', status)).status).toBe(422);
    const mode = (body: object) => call('PATCH', '/api/v4/customers/mode', body);
    expect((await mode({ mode: 'periodicity', is_enabled: true })).json).toEqual({
      mode: 'periodicity',
      is_enabled: true,
    });
    expect(at((await get('/api/v4/account')).json, 'customers_mode')).toBe('periodicity');
    const own = firstId(await call('POST', '/api/v4/customers/statuses', status), 'statuses');
    const [system] = items(await get('/api/v4/customers/statuses'), 'statuses').filter(
      ({ type }) => type !== 0,
    );
    expect((await call('DELETE', `/api/v4/customers/statuses/${system?.id}`)).status).toBe(422);
    const missing = await call('POST', '/api/v4/customers', [{ name: 'x' }]);
    expect(at(missing.json, 'validation-errors.0.errors.0.path')).toBe('next_date');
    const customer = firstId(
      await call('POST', '/api/v4/customers', [
        { name: 'x', next_date: 2_000_000_000, status_id: own },
      ]),
      'customers',
    );
    expect((await call('DELETE', `/api/v4/customers/statuses/${own}`)).status).toBe(204);
    expect(at((await get(`/api/v4/customers/${customer}`)).json, 'status_id')).toBe(system?.id);
    expect((await call('POST', '/api/v4/customers/segments', { name: 'x' })).status).toBe(422);
    await mode({ mode: 'periodicity', is_enabled: false });
    expect((await get('/api/v4/customers')).status).toBe(426);
    control.setAccount({ customers_mode: 'unavailable' });
    expect((await mode({ mode: 'segments', is_enabled: true })).status).toBe(402);
  });

  it('adds, changes and deletes segments; an unknown colour becomes the first', async () => {
    const { call, get } = await start();
    const created = await call('POST', '/api/v4/customers/segments', {
      name: 'Кафе',
      color: 'ffffff',
    });
    expect(created.json).toMatchObject({ name: 'Кафе', color: '10599d', customers_count: 0 });
    const path = `/api/v4/customers/segments/${at(created.json, 'id')}`;
    expect((await call('PATCH', path, {})).status).toBe(400);
    expect((await call('PATCH', path, { color: '0c7c59' })).json).toMatchObject({
      color: '0c7c59',
    });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await get(path)).status).toBe(204);
  });
});
