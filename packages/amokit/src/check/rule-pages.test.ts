import { describe, expect, it } from 'vitest';
import { ruleExamples } from '../../test/rule-examples.ts';
import { rulePage, rulesIndex } from '../../test/rule-page.ts';
import { rules } from './rules/index.ts';

const pages = '../../../../docs/rules';

describe('docs/rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'has a page for %s that is up to date',
    async (id, rule) => {
      await expect(rulePage(rule, ruleExamples[id])).toMatchFileSnapshot(`${pages}/${id}.md`);
    },
  );

  it('has a list of all rules', async () => {
    await expect(rulesIndex(rules)).toMatchFileSnapshot(`${pages}/README.md`);
  });
});
