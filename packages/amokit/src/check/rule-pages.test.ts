import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleExamples } from '../../test/rule-examples.ts';
import { rulePage, rulesIndex } from '../../test/rule-page.ts';
import { explainRule } from './explain.ts';
import { rules } from './rules/index.ts';

const pages = '../../../../docs/rules';

describe('docs/rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'has a page for %s that is up to date',
    async (id, rule) => {
      await expect(await rulePage(rule, ruleExamples[id])).toMatchFileSnapshot(`${pages}/${id}.md`);
    },
  );

  it('is what amokit check --explain prints', () => {
    for (const { id } of rules) expect(explainRule(id)).toMatch(new RegExp(`^# ${id}\n`));
    expect(() => explainRule('eval')).toThrow(/choose one of: code\/eval$|: code\/eval$/);
    expect(() => explainRule('../../package')).toThrow('../../package');
  });

  it('travels with the package', () => {
    const folder = fileURLToPath(new URL('../../', import.meta.url));
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[')));
    const names = files.map(({ path }: { path: string }) => path);
    expect(names).toEqual(expect.arrayContaining(rules.map(({ id }) => `dist/rules/${id}.md`)));
  });

  it('has a list of all rules', async () => {
    await expect(rulesIndex(rules)).toMatchFileSnapshot(`${pages}/README.md`);
  });
});
