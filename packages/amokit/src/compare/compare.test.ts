import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../test/changed-account.ts';
import { runBeside } from '../../test/run-beside.ts';
import type { CliResult } from '../../test/run-cli.ts';
import type { AccountAccess } from '../pull/open-account.ts';
import { pullAccount } from '../pull/pull-account.ts';
import { compareAccount } from './compare-account.ts';
import { compareReport } from './compare-report.ts';
import { compareShapes } from './compare-shapes.ts';
import { addShape, emptyShape } from './shape.ts';

const differences = (account: unknown, sandbox: unknown) =>
  compareShapes(addShape(emptyShape(), account), addShape(emptyShape(), sandbox));

describe('compareShapes', () => {
  it('tells keys that one of the two has not, and types that are others', () => {
    expect(differences({ a: 1, b: 'x' }, { a: '1', c: true })).toEqual([
      { path: 'a', account: 'number', sandbox: 'string' },
      { path: 'b', account: 'string', sandbox: null },
      { path: 'c', account: null, sandbox: 'boolean' },
    ]);
    expect(differences({ list: [{ a: 1 }] }, { list: {} })).toEqual([
      { path: 'list', account: 'array', sandbox: 'object' },
    ]);
  });

  it('says nothing of what is null or empty on one side', () => {
    expect(
      differences({ a: null, b: [], c: [{ d: null }] }, { a: 1, b: [1], c: [{ d: 'x' }] }),
    ).toEqual([]);
  });

  it('compares items of one kind with each other', () => {
    const account = [
      { field_type: 'date', value: 1 },
      { field_type: 'text', value: 'x' },
    ];
    const sandbox = [
      { field_type: 'text', value: 2 },
      { field_type: 'numeric', value: 3 },
    ];
    expect(differences(account, sandbox)).toEqual([
      { path: '[field_type=text].value', account: 'string', sandbox: 'number' },
    ]);
  });

  it('shows no key that could be data', () => {
    const [first, ...rest] = differences(
      { '79035554433': { a: 1 }, 'Anna Brooks': { a: 1 } },
      { '1': { a: 'x' } },
    );
    expect(first).toEqual({ path: '*.a', account: 'number', sandbox: 'string' });
    expect(rest).toEqual([]);
  });

  it('does not fall over what is nested without end', () => {
    let deep: unknown = 'x';
    for (let at = 0; at < 5000; at += 1) deep = [deep];
    expect(differences(deep, deep)).toEqual([]);
  });
});

interface Beside {
  readonly account: Sandbox;
  readonly access: AccountAccess;
  readonly seed: string;
  readonly run: (...args: readonly string[]) => Promise<CliResult>;
}

/** An account, the seed that was pulled from it, and the command over both. */
async function beside(): Promise<Beside> {
  const cwd = mkdtempSync(join(tmpdir(), 'amokit-compare-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const account = await createSandbox({ apiOnly: true, language: 'en', perSecond: null });
  onTestFinished(() => account.close());
  const { apiUrl: baseUrl, tokens } = account;
  const access = { baseUrl, token: tokens.longLived, perSecond: 1000 };
  const seed = join(cwd, 'account.json');
  writeFileSync(seed, JSON.stringify((await pullAccount(access)).account));
  const env = { AMOKIT_ACCOUNT: baseUrl, AMOKIT_TOKEN: tokens.longLived };
  const run: Beside['run'] = (...args) => runBeside(['pull', '--compare', ...args], cwd, env);
  return { account, access, seed, run };
}

describe('amokit pull --compare', { timeout: 120_000 }, () => {
  it('finds exactly what an account answers otherwise, and shows no value of it', async () => {
    const { account, access, seed } = await beside();
    const withs =
      'catalog_elements,is_price_modified_by_robot,loss_reason,contacts,source_id,source';
    const leads = JSON.parse(
      JSON.stringify(await ask(account, 'GET', `/api/v4/leads?limit=50&with=${withs}`)),
    );
    for (const lead of leads._embedded.leads) {
      lead.price = `${lead.price} Roubles of Anna`;
      lead.secret_of_anna = { deep: 'Secret' };
      delete lead.closest_task_at;
    }
    const body = JSON.stringify(leads);
    account.control.addFault({
      path: '/api/v4/leads',
      status: 200,
      body,
      headers: { 'content-type': 'application/hal+json' },
    });
    const { differences } = await compareAccount(access, seed);
    const endpoint = 'GET /api/v4/leads';
    expect(differences).toEqual([
      { endpoint, path: '_embedded.leads[].closest_task_at', account: null, sandbox: 'number' },
      { endpoint, path: '_embedded.leads[].price', account: 'string', sandbox: 'number' },
      { endpoint, path: '_embedded.leads[].secret_of_anna', account: 'object', sandbox: null },
    ]);
    expect(JSON.stringify(differences)).not.toMatch(/Roubles|Secret\b/);
  });

  it('finds nothing where nothing differs, and pulls the account by itself', async () => {
    const { access } = await beside();
    const comparison = await compareAccount(access);
    expect(comparison.differences).toEqual([]);
    expect(compareReport(comparison)).toMatch(/^Endpoints compared: [6-9]\d, differences: 0$/m);
  });

  it('sends reads alone and keeps within the limit, and ends with 1 where something differs', async () => {
    const { account, seed, run } = await beside();
    const before = JSON.stringify(await ask(account, 'GET', '/api/v4/leads?limit=250'));
    account.control.addFault({ path: '/api/v4/currencies', status: 404 });
    account.control.clearRequests();
    account.control.setLimits({ perSecond: 7 });
    const { code, stdout, stderr } = await run('--seed', seed, '--json');
    account.control.setLimits({ perSecond: null });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout).differences).toEqual([
      { endpoint: 'GET /api/v4/currencies', path: '', account: 'HTTP 404', sandbox: 'HTTP 200' },
    ]);
    expect(stdout).not.toContain(account.tokens.longLived);
    const requests = account.control.requests();
    expect(requests.length).toBeGreaterThan(60);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(JSON.stringify(await ask(account, 'GET', '/api/v4/leads?limit=250'))).toBe(before);
  });

  it('is plain about what does not go together', async () => {
    const { seed, run } = await beside();
    expect(await run('--out', 'x.json')).toMatchObject({ code: 2 });
    expect((await run('--seed', `${seed}.none`)).stderr).toContain('there is no');
    expect(readFileSync(seed, 'utf8')).toContain('amokit-account-1');
  });
});
