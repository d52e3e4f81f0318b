import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findings, profileOf, rulesOfZips, widgetWith } from '../../test/example-widget.ts';
import { ruleExamples } from '../../test/rule-examples.ts';
import { checkFiles } from './check-widget.ts';
import { profiles } from './rule.ts';
import { rules } from './rules/index.ts';

/** Rules about a file that is, or is not, there. */
const rulesOfWholeFiles = new Set(['zip/required-files', 'i18n/unused-file']);

describe('examples of rules', () => {
  it.each(Object.entries(ruleExamples))('%s finds its bad example', async (id, { bad }) => {
    const issues = await findings(id, bad);
    expect(issues.length).toBeGreaterThan(0);
    for (const { message, file, line, column } of issues) {
      expect(message).not.toMatch(/undefined|\[object/);
      const isText = /\.(js|css|json)$/.test(file ?? '') && !rulesOfWholeFiles.has(id);
      if (isText) expect([line, column]).not.toContain(null);
    }
  });

  it.each(Object.entries(ruleExamples))('%s tells of it in Russian, too', async (id, { bad }) => {
    const files = await widgetWith(bad);
    vi.stubEnv('AMOKIT_LANG', 'ru');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { issues } = checkFiles(files, profileOf(id));
    for (const { message } of issues.filter(({ rule }) => rule === id))
      expect(message).toMatch(/[а-яё]{2}/i);
  });

  it.each(Object.entries(ruleExamples))(
    '%s leaves its good example alone',
    async (id, { good }) => {
      expect(await findings(id, good)).toEqual([]);
    },
  );

  it('are there for every rule that judges the files of a widget', () => {
    const ids = rules.map(({ id }) => id).filter((id) => !rulesOfZips.has(id));
    expect(Object.keys(ruleExamples).sort()).toEqual([...ids].sort());
  });

  it('shows only the first letters of a secret', async () => {
    const issues = await findings('secret/named', ruleExamples['secret/named']?.bad ?? '');
    expect(JSON.stringify(issues)).not.toContain('b7Xk2');
    expect(issues[0]?.message).toContain('b7Xk…');
  });

  it('weighs what only moderation asks as a warning for a private widget', async () => {
    const files = await widgetWith("alert('Saved');");
    const severities = profiles.map(
      (profile) =>
        checkFiles(files, profile).issues.find(({ rule }) => rule === 'code/dialogs')?.severity,
    );
    expect(severities).toEqual(['warning', 'error', 'error']);
  });

  it('finds nothing in a widget without mistakes', async () => {
    expect(checkFiles(await widgetWith({}))).toEqual({ valid: true, issues: [] });
  });
});
