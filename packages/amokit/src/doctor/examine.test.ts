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
      'Port 2626',
      'demo.amocrm.localhost',
      'Project',
      'Packages',
    ]);
    expect(found.filter(({ state }) => state !== 'good')).toEqual([]);
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
