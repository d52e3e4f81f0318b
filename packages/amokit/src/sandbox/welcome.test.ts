import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestProject } from '../../test/test-project.ts';
import { buildWidget } from '../build/build-widget.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { welcome } from './welcome.ts';

describe('welcome', { timeout: 60_000 }, () => {
  it('names cards that exist and the settings, in the language of the system', async () => {
    const { root } = createTestProject();
    await buildWidget(root);
    const zip = `${root}/dist/widget.zip`;
    const sandbox = await createSandbox({ widgets: [zip] });
    onTestFinished(() => sandbox.close());
    const text = await welcome(sandbox, [zip], 'ru');
    expect(text).toContain(`CRM работает по адресу ${sandbox.url}`);
    const addresses = [...text.matchAll(/^ {2}(http:\S+) {2,}(.+)$/gm)].map(([, url, what]) => [
      String(url),
      what,
    ]);
    expect(addresses.map(([, what]) => what)).toEqual([
      'сделка с виджетом',
      'контакт с виджетом',
      'его настройки',
    ]);
    for (const [address] of addresses) {
      const { pathname } = new URL(String(address));
      const id = /detail\/(\d+)$/.exec(pathname)?.[1];
      const entity = pathname.split('/')[1];
      if (!id) continue;
      const answer = await fetch(`${sandbox.apiUrl}/api/v4/${entity}/${id}`, {
        headers: { authorization: `Bearer ${sandbox.tokens.longLived}` },
      });
      expect(answer.status, address).toBe(200);
    }
    expect(await welcome(sandbox, [], 'en')).toContain('No widget is installed');
  });

  it('speaks Russian where the system does', () => {
    expect(systemLanguage({ LANG: 'ru_RU.UTF-8' }, 'en')).toBe('ru');
    expect(systemLanguage({ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, 'ru')).toBe('en');
    expect(systemLanguage({}, 'ru-RU')).toBe('ru');
    expect(systemLanguage({}, 'run')).toBe('en');
  });
});
