import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '@amokit/sandbox';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createTestProject } from '../../test/test-project.ts';
import { sandboxErrorInRussian } from './sandbox-errors.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const widget = (manifest: string) =>
  zipSync({ 'manifest.json': encode(manifest), 'script.js': encode('') });
const link = { os: 3, attrs: (0o120777 << 16) >>> 0 };

/** What the real sandbox says of a file that it is started with. */
async function errorOf(bytes: Uint8Array, options: (file: string) => object): Promise<string> {
  const file = join(createTestProject().root, 'given.zip');
  writeFileSync(file, bytes);
  const started = createSandbox({ port: 0, apiOnly: true, ...options(file) });
  return started.then(
    async (sandbox) => {
      await sandbox.close();
      return 'it started';
    },
    (error: Error) => sandboxErrorInRussian(error.message).replace(file, 'given.zip'),
  );
}

describe('sandboxErrorInRussian', { timeout: 60_000 }, () => {
  it.each([
    ['given.zip не установить: это не zip', new Uint8Array()],
    [
      'given.zip не установить: он распаковывается в 101 МБ, а можно 100 МБ',
      zipSync({ a: new Uint8Array(101 * 1024 * 1024) }),
    ],
    [
      'given.zip не установить: путь «../a» ведёт за пределы архива',
      zipSync({ '../a': encode('') }),
    ],
    ['given.zip не установить: «a» — символическая ссылка', zipSync({ a: [encode('b'), link] })],
    ['given.zip: в корне нет manifest.json', zipSync({ a: encode('') })],
    ['given.zip: в manifest.json нужен объект', widget('[]')],
    [/^given\.zip: manifest\.json — не JSON: /, widget('{')],
    [/^given\.zip: manifest\.json: .*[а-я]/, widget('{"widget":1}')],
  ])('says of a widget: %s', async (message, bytes) => {
    expect(await errorOf(bytes, (file) => ({ widgets: [file] }))).toMatch(message);
  });

  it.each([
    [/^given\.zip не читается: /, '{'],
    ['given.zip: это не сохранённый аккаунт песочницы', '{}'],
    [/^given\.zip: не такой файл пишет amokit pull: /, '{"format":"amokit-account-1"}'],
  ])('says of an account: %s', async (message, text) => {
    expect(await errorOf(encode(text), (file) => ({ seed: file }))).toMatch(message);
  });

  it('leaves what it does not know as it is', () => {
    expect(sandboxErrorInRussian('something new')).toBe('something new');
  });
});
