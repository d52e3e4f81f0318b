import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject } from '../../test/test-project.ts';
import { readAccount } from './read-account.ts';
import { accountModule } from './write-types.ts';

describe('amokit types', { timeout: 60_000 }, () => {
  it('names fields, their choices, pipelines and statuses of an account by what people call them', async () => {
    const sandbox = await createSandbox({ apiOnly: true, language: 'en' });
    onTestFinished(() => sandbox.close());
    const facts = await readAccount({ baseUrl: sandbox.apiUrl, token: sandbox.tokens.longLived });
    const text = accountModule(facts);
    const [pipeline] = facts.pipelines;
    const [status] = pipeline?.statuses ?? [];
    expect(text).toContain(`'${pipeline?.name}': {\n      id: ${pipeline?.id},`);
    expect(text).toContain(`'${status?.name}': ${status?.id},`);
    const phone = facts.fields.contacts?.find(({ code }) => code === 'PHONE');
    expect(text).toContain(`id: ${phone?.id}, type: 'multitext', code: 'PHONE'`);
    expect(text).toMatch(/'WORK': \d+,/);
    expect(text).not.toContain(sandbox.tokens.longLived);
  });

  it('tells names that are there twice apart, and keeps quotes', () => {
    const field = { type: 'text', code: null, enums: [] };
    const text = accountModule({
      fields: {
        leads: [
          { ...field, id: 2, name: "It's" },
          { ...field, id: 1, name: "It's" },
        ],
      },
      pipelines: [],
    });
    expect(text).toContain(
      "'It\\'s (1)': { id: 1, type: 'text', code: null },\n      'It\\'s (2)'",
    );
  });

  it('writes a module, and notices when it is out of date', async () => {
    const { root } = createTestProject();
    const seed = join(root, 'account.json');
    const sandbox = await createSandbox({ apiOnly: true });
    await sandbox.control.save(seed);
    await sandbox.close();
    expect(runCli(['types', '--seed', seed], root)).toMatchObject({ code: 0 });
    expect(runCli(['types', '--seed', seed, '--check'], root)).toMatchObject({ code: 0 });
    const file = join(root, 'src/account.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('as const', ''));
    expect(runCli(['types', '--seed', seed, '--check'], root)).toMatchObject({ code: 1 });
  });

  it('says what it needs, and never shows the token', () => {
    const { root } = createTestProject();
    const token = 'secret-token-of-mine';
    const refused = runCli(['types', '--account', 'http://127.0.0.1:9'], root, {
      AMOKIT_TOKEN: token,
    });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('→');
    expect(refused.stderr).not.toContain(token);
    const without = runCli(['types', '--account', 'https://example.amocrm.ru'], root, {
      AMOKIT_TOKEN: '',
    });
    expect(without.stderr).toContain('AMOKIT_TOKEN is not set');
    expect(existsSync(join(root, 'src/account.ts'))).toBe(false);
  });
});
