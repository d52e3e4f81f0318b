import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

describe('contacts and companies', () => {
  it('shows contacts and companies in the form that the contract documents', async () => {
    const { get } = await start();
    const contacts = items(
      await get('/api/v4/contacts?with=leads,customers,catalog_elements,social_profiles&limit=250'),
      'contacts',
    );
    expect(contacts.length).toBeGreaterThan(10);
    for (const contact of contacts) entitySchemas.contacts.item.parse(contact);
    const companies = items(
      await get('/api/v4/companies?with=leads,contacts,customers,catalog_elements&limit=250'),
      'companies',
    );
    expect(companies.length).toBeGreaterThan(5);
    for (const company of companies) entitySchemas.companies.item.parse(company);
  });

  it('keeps phones and e-mails with their kinds, by code or by id', async () => {
    const { call, get } = await start();
    const created = await call('POST', '/api/v4/contacts', [
      {
        first_name: 'Вера',
        last_name: 'Лесная',
        custom_fields_values: [
          {
            field_id: null,
            field_code: 'PHONE',
            values: [{ value: '+7 900', enum_code: 'MOB', enum_id: null }, { value: '+7 901' }],
          },
        ],
      },
    ]);
    const id = firstId(created, 'contacts');
    const contact = (await get(`/api/v4/contacts/${id}`)).json;
    expect(contact).toMatchObject({ name: 'Вера Лесная', first_name: 'Вера', last_name: 'Лесная' });
    expect(at(contact, 'custom_fields_values')).toMatchObject([
      {
        field_code: 'PHONE',
        field_type: 'multitext',
        values: [
          { value: '+7 900', enum_code: 'MOB', enum_id: expect.any(Number) },
          { value: '+7 901', enum_code: 'WORK', enum_id: expect.any(Number) },
        ],
      },
    ]);
    const wrong = await call('PATCH', `/api/v4/contacts/${id}`, {
      custom_fields_values: [{ field_code: 'PHONE', values: [{ value: '1', enum_code: 'PAGER' }] }],
    });
    expect(at(wrong.json, 'validation-errors.0.errors.0')).toMatchObject({
      code: 'NotSupportedChoice',
      path: 'custom_fields_values.0.values.0.enum_code',
    });
    await call('PATCH', `/api/v4/contacts/${id}`, {
      custom_fields_values: [{ field_code: 'PHONE', values: null }],
    });
    expect(at((await get(`/api/v4/contacts/${id}`)).json, 'custom_fields_values')).toBeNull();
  });

  it('finds by name, by phone and by field', async () => {
    const { get } = await start();
    const [first] = items(await get('/api/v4/contacts?limit=1'), 'contacts');
    const phone = String(at(first, 'custom_fields_values.1.values.0.value'));
    const found = await get(`/api/v4/contacts?query=${encodeURIComponent(phone)}`);
    expect(ids(found, 'contacts')).toEqual([first?.id]);
    const name = encodeURIComponent(String(first?.name));
    expect(ids(await get(`/api/v4/contacts?filter[name][]=${name}`), 'contacts')).toEqual([
      first?.id,
    ]);
    const position = at(first, 'custom_fields_values.0');
    const field = at(position, 'field_id');
    const value = encodeURIComponent(String(at(position, 'values.0.value')));
    const same = items(
      await get(`/api/v4/contacts?filter[custom_fields_values][${field}][]=${value}`),
      'contacts',
    );
    expect(same.map(({ id }) => id)).toContain(first?.id);
  });

  it('writes companies, and shows what is linked to them', async () => {
    const { call, get } = await start();
    const id = firstId(await call('POST', '/api/v4/companies', [{ name: 'Мост' }]), 'companies');
    const contact = firstId(await call('POST', '/api/v4/contacts', [{ name: 'Яна' }]), 'contacts');
    await call('POST', `/api/v4/contacts/${contact}/link`, [
      { to_entity_id: id, to_entity_type: 'companies' },
    ]);
    const company = (await get(`/api/v4/companies/${id}?with=contacts,leads`)).json;
    expect(company).toMatchObject({
      name: 'Мост',
      _embedded: { contacts: [{ id: contact }], leads: [] },
    });
    const changed = await call('PATCH', '/api/v4/companies', [{ id, name: 'Мост и Ко' }]);
    expect(items(changed, 'companies')[0]).toMatchObject({ id, name: 'Мост и Ко' });
  });
});
