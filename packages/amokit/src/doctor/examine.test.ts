import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject } from '../../test/test-project.ts';
import { examine } from './examine.ts';

describe('examine', () => {
  it('looks at the machine, and at the project where there is one', async () => {
    const { root } = createTestProject();
    const found = await examine(root);
    expect(found.map(({ what }) => what)).toEqual([
      'Node',
      'Chromium',
      'Playwright',
      'Port 2626',
      'demo.amocrm.localhost',
      'Temporary folder',
      'Project',
      'Packages',
    ]);
    expect(found.filter(({ state }) => state !== 'good')).toEqual([]);
  });

  it('speaks Russian where the system does', () => {
    const { stdout } = runCli(['doctor', '/'], undefined, { AMOKIT_LANG: 'ru' });
    expect(stdout).toContain('Временная папка: ');
    expect(stdout).toMatch(/Порт 2626: (свободен|занят)/);
  });

  it('finds a folder that may not be written to', () => {
    const { root } = createTestProject();
    const { stdout, code } = runCli(['doctor', root, '--json'], root, {
      TMPDIR: '/nowhere/at/all',
      TEMP: '/nowhere/at/all',
    });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).examinations).toContainEqual(
      expect.objectContaining({ what: 'Temporary folder', state: 'wrong' }),
    );
  });

  it('says that a browser is missing, and ends well all the same', () => {
    const { root } = createTestProject();
    const { stdout, code } = runCli(['doctor', root, '--json'], root, {
      AMOKIT_CHROMIUM: '/nowhere',
    });
    const { examinations } = JSON.parse(stdout);
    expect(examinations).toContainEqual(
      expect.objectContaining({
        what: 'Chromium',
        state: 'missing',
        mend: expect.stringContaining('install'),
      }),
    );
    expect(code).toBe(0);
  });
});
