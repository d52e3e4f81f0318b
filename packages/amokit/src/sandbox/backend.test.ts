import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../user-error.ts';
import { startBackends } from './backend.ts';
import { welcome } from './welcome.ts';

let sandbox: Sandbox;
const folder = mkdtempSync(join(tmpdir(), 'amokit-backend-'));

beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const module = (name: string, code: string): string => {
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
};

const failure = async (...paths: string[]): Promise<string> => {
  const error: unknown = await startBackends(paths, sandbox).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw error;
  expect(error.exitCode).toBe(2);
  return error.problems.map(({ message }) => message).join();
};

/** Tells in the name of the integration how far it got: that is what a backend can reach. */
const backend = (id: string) => `
const name: string = ${JSON.stringify(id)};
export default async (sandbox) => {
  await import('./later.ts');
  const { secret } = sandbox.control.setIntegration({ id: name, name, redirect_uri: 'http://127.0.0.1:4/oauth' });
  return {
    addresses: [['http://127.0.0.1:4/', secret.length + ' of ' + name]],
    close: () => sandbox.control.setIntegration({ id: name, name: 'closed' }),
  };
};`;

const nameOf = (id: string) => sandbox.control.setIntegration({ id }).name;

describe('--backend', () => {
  it('starts modules in TypeScript beside the sandbox, shows and ends them', async () => {
    const [one, two] = ['11111111', '22222222'].map(
      (start) => `${start}-0000-4000-8000-000000000000`,
    );
    if (!one || !two) throw new Error('two ids');
    module('later.ts', 'export const later: number = 1;');
    const files = [module('one.ts', backend(one)), module('two.ts', backend(two))];
    const { addresses, close } = await startBackends(files, sandbox);
    expect(addresses).toEqual([
      ['http://127.0.0.1:4/', `64 of ${one}`],
      ['http://127.0.0.1:4/', `64 of ${two}`],
    ]);
    expect(await welcome(sandbox, [], 'en', addresses)).toContain(`http://127.0.0.1:4/  64 of`);
    await close();
    expect([nameOf(one), nameOf(two)]).toEqual(['closed', 'closed']);
  });

  it('ends what had started when another one fails, and says which and why', async () => {
    const id = '33333333-0000-4000-8000-000000000000';
    const broken = module('broken.ts', "export default () => { throw new Error('no database') }");
    expect(await failure(module('three.ts', backend(id)), broken)).toContain('no database');
    expect(nameOf(id)).toBe('closed');
  });

  it('says when there is no file, no function, or the code is wrong', async () => {
    expect(await failure(join(folder, 'nowhere.ts'))).toContain('nowhere.ts');
    expect(await failure(module('data.ts', 'export default 1'))).toContain('function');
    expect(await failure(module('wrong.ts', 'export default ('))).toMatch(/did not start/);
  });
});
