import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ask,
  type ChangedAccount,
  changedAccount,
  hostileNames,
} from '../../test/changed-account.ts';
import { runBeside } from '../../test/run-beside.ts';
import { UserError } from '../user-error.ts';
import { pullAccount } from './pull-account.ts';
import { pullReport } from './pull-report.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'amokit-pull-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** What belongs to people, to moments and to addresses, and is not pulled. */
const ownKeys = new Set([
  '_links',
  'uuid',
  'email',
  'phone_number',
  'amojo_id',
  'user_rank',
  'created_by',
  'updated_by',
  'external_id',
  'customers_count',
]);

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ownKeys.has(key))
      .map(([key, item]) => [key, comparable(item)]),
  );
}

/** Every text in an answer that stands under one of some keys. */
function textsOf(value: unknown, keys: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, keys));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    keys.includes(key) && typeof item === 'string' ? [item] : textsOf(item, keys),
  );
}

async function seeded(seed: string): Promise<Sandbox> {
  const sandbox = await createSandbox({ apiOnly: true, seed, perSecond: null });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function runPull(account: ChangedAccount, cwd: string, ...args: readonly string[]) {
  const { apiUrl, tokens } = account.sandbox;
  return runBeside(['pull', '--account', apiUrl, ...args], cwd, { AMOKIT_TOKEN: tokens.longLived });
}

const likeness = [
  '/api/v4/leads/pipelines',
  '/api/v4/leads/custom_fields?limit=250',
  '/api/v4/contacts/custom_fields?limit=250',
  '/api/v4/companies/custom_fields?limit=250',
  '/api/v4/customers/custom_fields?limit=250',
  '/api/v4/leads/custom_fields/groups',
  '/api/v4/contacts/custom_fields/groups',
  '/api/v4/leads/loss_reasons',
  '/api/v4/roles',
  '/api/v4/catalogs',
  '/api/v4/sources',
  '/api/v4/currencies',
  '/api/v4/customers/segments',
  '/api/v4/customers/statuses',
  '/api/v4/catalogs/products/settings',
] as const;

describe('amokit pull', { timeout: 120_000 }, () => {
  it('gives a sandbox that answers as the account does', async () => {
    const account = await changedAccount();
    const seed = join(folder(), 'account.json');
    writeFileSync(seed, JSON.stringify((await pullAccount(account.access)).account));
    const sandbox = await seeded(seed);
    for (const path of likeness)
      expect(comparable(await ask(sandbox, 'GET', path)), path).toEqual(
        comparable(await account.get(path)),
      );
    const catalogs: unknown = await account.get('/api/v4/catalogs');
    const ids = JSON.parse(JSON.stringify(catalogs))._embedded.catalogs.map(
      (one: { id: number }) => one.id,
    );
    for (const id of ids) {
      const path = `/api/v4/catalogs/${id}/custom_fields?limit=250`;
      expect(comparable(await ask(sandbox, 'GET', path)), path).toEqual(
        comparable(await account.get(path)),
      );
    }
    const {
      _embedded: { pipelines },
    } = JSON.parse(JSON.stringify(await account.get('/api/v4/leads/pipelines')));
    for (const { id } of pipelines) {
      const path = `/api/v4/leads/pipelines/${id}/statuses?with=descriptions`;
      expect(comparable(await ask(sandbox, 'GET', path))).toEqual(
        comparable(await account.get(path)),
      );
    }
    const withs = '?with=users_groups,task_types,datetime_settings,is_api_filter_enabled';
    const settings = async (answer: Promise<unknown>) => {
      const {
        name: _name,
        subdomain: _subdomain,
        created_at: _at,
        updated_at: _then,
        ...rest
      } = JSON.parse(JSON.stringify(comparable(await answer)));
      return rest;
    };
    expect(await settings(ask(sandbox, 'GET', `/api/v4/account${withs}`))).toEqual(
      await settings(account.get(`/api/v4/account${withs}`)),
    );
    const rightsOf = (answer: unknown) =>
      JSON.parse(JSON.stringify(answer))._embedded.users.map(
        (one: { id: number; rights: object }) => [one.id, one.rights],
      );
    expect(rightsOf(await ask(sandbox, 'GET', '/api/v4/users'))).toEqual(
      rightsOf(await account.get('/api/v4/users')),
    );
  });

  it("puts the demo's leads into the pulled pipelines, and goes on counting", async () => {
    const account = await changedAccount();
    const seed = join(folder(), 'account.json');
    writeFileSync(seed, JSON.stringify((await pullAccount(account.access)).account));
    const sandbox = await seeded(seed);
    const leads = JSON.parse(JSON.stringify(await ask(sandbox, 'GET', '/api/v4/leads?limit=250')))
      ._embedded.leads;
    expect(leads.length).toBeGreaterThan(20);
    const pipelines = JSON.parse(JSON.stringify(await account.get('/api/v4/leads/pipelines')))
      ._embedded.pipelines;
    const stages = new Set(
      pipelines.flatMap((one: { id: number; _embedded: { statuses: { id: number }[] } }) =>
        one._embedded.statuses.map(({ id }) => `${one.id}:${id}`),
      ),
    );
    for (const { pipeline_id, status_id } of leads)
      expect(stages).toContain(`${pipeline_id}:${status_id}`);
    const main = pipelines.find((one: { is_main: boolean }) => one.is_main);
    expect(
      leads.filter((one: { pipeline_id: number }) => one.pipeline_id === main.id).length,
    ).toBeGreaterThan(5);
    const filled = new Set(textsOf(leads, ['field_name']));
    expect(filled).toContain(hostileNames[0]);
    // New ones do not take the ids of those that were pulled.
    const fresh = JSON.parse(
      JSON.stringify(
        await ask(sandbox, 'POST', '/api/v4/leads/custom_fields', [{ name: 'New', type: 'text' }]),
      ),
    );
    const before = JSON.parse(
      JSON.stringify(await account.get('/api/v4/leads/custom_fields?limit=250')),
    );
    const taken = before._embedded.custom_fields.map((one: { id: number }) => one.id);
    expect(taken).not.toContain(fresh._embedded.custom_fields[0].id);
    // And what was done is undone by the control panel's reset.
    await sandbox.control.reset();
    const again = JSON.parse(
      JSON.stringify(await ask(sandbox, 'GET', '/api/v4/leads/custom_fields?limit=250')),
    );
    expect(again._embedded.custom_fields).toHaveLength(taken.length);
  });

  it('writes no name, phone or e-mail of anybody, and says where it replaced one', async () => {
    const account = await changedAccount();
    const send = (path: string, body: unknown) => ask(account.sandbox, 'POST', path, body);
    const users = textsOf(await account.get('/api/v4/users?with=phone_number'), [
      'name',
      'email',
      'phone_number',
    ]);
    const [name = '', email = ''] = users;
    await send('/api/v4/leads/custom_fields', [
      {
        name: `Seller ${email}`,
        type: 'select',
        enums: [
          { value: name },
          { value: name.split(' ').reverse().join(' ') },
          { value: 'Nobody' },
        ],
      },
      { name: 'Call +7 (903) 555-44-33', type: 'text' },
    ]);
    await send('/api/v4/leads/loss_reasons', [{ name: `Left with ${name.toUpperCase()}!` }]);
    const cwd = folder();
    const done = await runPull(account, cwd, '--json');
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const file = join(cwd, 'account.json');
    const text = readFileSync(file, 'utf8');
    const namesIn = async (entity: string) => {
      const answer = await account.get(`/api/v4/${entity}?limit=250`);
      const { _embedded } = JSON.parse(JSON.stringify(answer));
      return _embedded[entity].map((one: { name: string }) => one.name);
    };
    const contacts = await account.get('/api/v4/contacts?limit=250');
    const people = [
      ...users,
      ...(await namesIn('contacts')),
      ...(await namesIn('companies')),
      ...(await namesIn('leads')),
      ...(await namesIn('customers')),
      ...textsOf(contacts, ['value']).filter((value) => /^\+|@/.test(value)),
      ...textsOf(await account.get('/api/v4/account'), ['name']),
      account.sandbox.tokens.longLived,
      account.sandbox.integration.clientSecret,
      '903',
    ];
    expect(people.length).toBeGreaterThan(60);
    for (const one of people) expect(text.toLowerCase(), one).not.toContain(one.toLowerCase());
    const { replaced, counts } = JSON.parse(done.stdout);
    expect(replaced).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fields\.leads\.\d+\.enums\.0\.value$/),
        expect.stringMatching(/^loss_reasons\.\d+\.name$/),
      ]),
    );
    expect(counts.pipelines).toBe(3);
    expect(text).toContain('"User 1"');
  });

  it('leaves out what the account refuses, and says so', async () => {
    const account = await changedAccount();
    account.sandbox.control.addFault({ path: '/api/v4/users*', status: 403, count: 9 });
    account.sandbox.control.addFault({ path: '/api/v4/roles*', status: 402, count: 9 });
    const pulled = await pullAccount(account.access);
    const report = pullReport('account.json', pulled);
    expect(report).toContain('/api/v4/users (403)');
    expect(report).toContain('/api/v4/roles (402)');
    const seed = join(folder(), 'account.json');
    writeFileSync(seed, JSON.stringify(pulled.account));
    const sandbox = await seeded(seed);
    const users = await ask(sandbox, 'GET', '/api/v4/users');
    expect(textsOf(users, ['name'])).toEqual(['User 1']);
  });

  it('says why a token is refused and how to get another, and shows it nowhere', async () => {
    const account = await changedAccount();
    const cwd = folder();
    const { apiUrl } = account.sandbox;
    const token = 'eyJhbGciOiJub25lIn0.secret-of-mine.signature';
    const refused = await runBeside(['pull', '--account', apiUrl], cwd, { AMOKIT_TOKEN: token });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(apiUrl);
    expect(refused.stderr).toContain('→ make a new one in the account');
    expect(refused.stderr).not.toContain('secret-of-mine');
    expect(refused.stderr).not.toMatch(/\n\s+at /);
    const russian = await runBeside(['pull', '--account', apiUrl], cwd, {
      AMOKIT_TOKEN: token,
      AMOKIT_LANG: 'ru',
    });
    expect(russian.stderr).toContain('→ создайте новый в аккаунте');
    for (const address of [
      'http://example.amocrm.ru',
      'https://me:pass@example.amocrm.ru',
      'no address',
    ]) {
      const wrong = await runBeside(['pull', '--account', address], cwd, { AMOKIT_TOKEN: token });
      expect(wrong).toMatchObject({ code: 2, stdout: '' });
      expect(wrong.stderr).not.toContain('pass@');
    }
    expect(existsSync(join(cwd, 'account.json'))).toBe(false);
    expect(await runBeside(['pull', '--token', token], cwd)).toMatchObject({ code: 2 });
  });

  it('says where an account answers with what nobody knows, and shows no value of it', async () => {
    const account = await changedAccount();
    const body = JSON.stringify({
      _total_items: 1,
      _embedded: { pipelines: [{ id: 'Anna', name: 'Anna', _embedded: { statuses: [] } }] },
    });
    account.sandbox.control.addFault({
      path: '/api/v4/leads/pipelines',
      after: 1,
      status: 200,
      body,
      headers: { 'content-type': 'application/hal+json' },
    });
    account.sandbox.control.addFault({
      path: '/api/v4/currencies',
      status: 200,
      body: JSON.stringify({ _embedded: { currencies: [{ code: { of: 'Anna' } }] } }),
      headers: { 'content-type': 'application/hal+json' },
    });
    for (const reason of ['currencies.0: ', 'with something that amokit does not know']) {
      const refused: unknown = await pullAccount(account.access).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UserError);
      expect(String(refused)).toContain(reason);
      expect(String(refused)).not.toContain('Anna');
    }
  });

  it('writes over what was pulled, and over nothing else', async () => {
    const account = await changedAccount();
    const cwd = folder();
    writeFileSync(join(cwd, 'package.json'), '{}');
    const refused = await runPull(account, cwd, '--out', 'package.json');
    expect(refused).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe('{}');
    const { account: pulled } = await pullAccount(account.access);
    const seed = join(cwd, 'seed.json');
    writeFileSync(seed, JSON.stringify({ ...pulled, roles: [] }, null, 2));
    expect(await runPull(account, cwd, '--out', 'seed.json')).toMatchObject({ code: 0 });
    expect(readFileSync(seed, 'utf8')).toBe(`${JSON.stringify(pulled, null, 2)}\n`);
  });
});

describe('a seed that was pulled', () => {
  it('is refused with the place where it is wrong', async () => {
    const seed = join(folder(), 'account.json');
    writeFileSync(seed, JSON.stringify({ format: 'amokit-account-1', account: { id: 'x' } }));
    await expect(createSandbox({ apiOnly: true, seed })).rejects.toThrow(
      `${seed} is not an account as amokit pull writes it: account.id`,
    );
    writeFileSync(seed, JSON.stringify({ format: 'amokit-account-2' }));
    await expect(createSandbox({ apiOnly: true, seed })).rejects.toThrow('format');
  });
});
