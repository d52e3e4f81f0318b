import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, items, start } from './harness.ts';

const rights = {
  leads: { view: 'G', edit: 'A', add: 'A', delete: 'D', export: 'M' },
  contacts: { view: 'A' },
  companies: {},
  tasks: { edit: 'M', delete: 'D' },
};

describe('the account and its users', () => {
  it('shows the account in the form that the contract documents, with what was asked for', async () => {
    const { get, driveUrl, account } = await start();
    const withs =
      'amojo_id,uuid,amojo_rights,users_groups,task_types,version,datetime_settings,invoices_settings,is_api_filter_enabled,drive_url,entity_names';
    const full = await get(`/api/v4/account?with=${withs}`);
    entitySchemas.account.item.parse(full.json);
    expect(full.json).toMatchObject({ ...account, drive_url: driveUrl });
    expect(at(full.json, '_embedded.datetime_settings.timezone_offset')).toBe('+03:00');
    expect(at(full.json, '_embedded.task_types')).toMatchObject([{ id: 1 }, { id: 2 }]);
    expect(at(full.json, '_embedded.entity_names.leads.ru.singular_form.default')).toBe('Сделка');
    const bare = await get('/api/v4/account');
    expect(bare.json).not.toHaveProperty('drive_url');
  });

  it('shows users in the form that the contract documents', async () => {
    const { get } = await start();
    const list = await get('/api/v4/users?with=role,uuid,group,amojo_id,user_rank,phone_number');
    expect(list.json).toMatchObject({ _total_items: 4, _page: 1, _page_count: 1 });
    for (const user of items(list, 'users')) entitySchemas.users.item.parse(user);
    const admins = items(list, 'users').filter((user) => at(user, 'rights.is_admin'));
    expect(admins).toHaveLength(1);
  });

  it('adds a user with rights in their normal form, and switches users off and on', async () => {
    const { call, get, tokens } = await start();
    const created = await call('POST', '/api/v4/users', [
      { name: 'Нина Новая', email: 'nina@lipa.test', password: 'Secret1', lang: 'en', rights },
    ]);
    expect(created.status).toBe(201);
    expect(created.text).not.toContain('Secret1');
    const id = firstId(created, 'users');
    const user = (await get(`/api/v4/users/${id}`)).json;
    expect(at(user, 'rights.leads')).toEqual({
      view: 'G',
      edit: 'G',
      add: 'A',
      delete: 'D',
      export: 'M',
    });
    expect(at(user, 'rights.companies')).toEqual({
      view: 'D',
      edit: 'D',
      add: 'D',
      delete: 'D',
      export: 'D',
    });
    const headers = {
      authorization: `Bearer ${tokens.longLived}`,
      'x-context-user-id': String(id),
    };
    expect((await call('GET', '/api/v4/account', undefined, headers)).status).toBe(200);
    expect((await call('POST', '/api/v4/users/deactivate', [{ id }])).status).toBe(204);
    expect((await call('GET', '/api/v4/account', undefined, headers)).status).toBe(403);
    expect((await call('POST', '/api/v4/users/activate', [{ id }])).status).toBe(204);
  });

  it('refuses weak passwords, taken e-mails and names with addresses in them', async () => {
    const { call } = await start();
    const user = (more: object) => ({
      name: 'N',
      email: 'n@x.test',
      password: 'Secret1',
      rights,
      ...more,
    });
    const answer = await call('POST', '/api/v4/users', [
      user({ password: 'secret' }),
      user({ email: 'ANNA@lipa.test' }),
      user({ name: 'www.x.test' }),
    ]);
    expect(answer.status).toBe(400);
    const problems = at(answer.json, 'validation-errors');
    expect(Array.isArray(problems) && problems.map((one) => at(one, 'errors.0.path'))).toEqual([
      'password',
      'email',
      'name',
    ]);
  });
});
