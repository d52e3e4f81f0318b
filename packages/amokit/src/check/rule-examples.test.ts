import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Change, ruleExamples, script } from '../../test/rule-examples.ts';
import { createTestProject } from '../../test/test-project.ts';
import { buildWidget } from '../build/build-widget.ts';
import { checkFiles } from './check-widget.ts';
import { type Profile, profiles } from './rule.ts';
import { rules } from './rules/index.ts';

let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** A widget written by hand: manifest, texts and pictures of a built one, a script of its own. */
async function widgetWith(change: string | Change): Promise<Map<string, Uint8Array>> {
  built ??= buildWidget(createTestProject().root).then(({ files }) => files);
  const files = new Map([...(await built)].filter(([name]) => !name.endsWith('.js')));
  const encode = (text: string) => new TextEncoder().encode(text);
  files.set('script.js', encode(script('self.ready = true;')));
  const changes: Change = typeof change === 'string' ? { 'script.js': script(change) } : change;
  for (const [file, to] of Object.entries(changes)) {
    const before = new TextDecoder().decode(files.get(file));
    files.set(file, encode(typeof to === 'string' ? to : to(before)));
  }
  return files;
}

const profileOf = (id: string): Profile =>
  rules.find((rule) => rule.id === id)?.profiles?.[0] ?? 'private';

const found = async (id: string, change: string | Change) =>
  checkFiles(await widgetWith(change), profileOf(id)).issues.filter(({ rule }) => rule === id);

describe('examples of rules', () => {
  it.each(Object.entries(ruleExamples))('%s finds its bad example', async (id, { bad }) => {
    const issues = await found(id, bad);
    expect(issues.length).toBeGreaterThan(0);
    for (const { message, file, line, column } of issues) {
      expect(message).not.toMatch(/undefined|\[object/);
      if (/\.(js|css|json)$/.test(file ?? '')) expect([line, column]).not.toContain(null);
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
      expect(await found(id, good)).toEqual([]);
    },
  );

  it('are there for every rule about content that code, styles, texts and secrets have', () => {
    const groups = /^(code|css|text|secret)\//;
    const ids = rules.map(({ id }) => id).filter((id) => groups.test(id));
    expect(Object.keys(ruleExamples)).toEqual(expect.arrayContaining(ids));
  });

  it('shows only the first letters of a secret', async () => {
    const issues = await found('secret/named', ruleExamples['secret/named']?.bad ?? '');
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
