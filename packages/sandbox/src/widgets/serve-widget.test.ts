import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOfZip } from './files.ts';
import { serveWidget } from './serve-widget.ts';

const zip = zipSync({
  'script.js': strToU8('define([], function () {});'),
  'i18n/ru.json': strToU8('{}'),
  'templates/a.twig': strToU8('{{ a }}'),
  'images/имя.png': strToU8('png'),
});
const widget = { code: 'mine', files: filesOfZip(zip, 'widget.zip') };
const widgets = { source: (code: string) => (code === 'mine' ? widget : undefined) };

const get = (path: string, method = 'GET') =>
  serveWidget(widgets, new Request(`http://widgets.amocrm.localhost:1${path}`, { method }));

describe('serveWidget', () => {
  it.each([
    ['script.js', 'text/javascript'],
    ['i18n/ru.json', 'application/json'],
    ['templates/a.twig', 'text/plain'],
    ['images/%D0%B8%D0%BC%D1%8F.png', 'image/png'],
  ])('serves %s as %s to pages of any origin', async (file, type) => {
    const answer = await get(`/upl/mine/widget/${file}?v=1.0.0`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    '/upl/other/widget/script.js',
    '/upl/mine/script.js',
    '/upl/mine/widget/',
    '/upl/mine/widget/none.js',
    '/upl/mine/widget/../../../etc/passwd',
    '/upl/mine/widget/..%2f..%2fetc%2fpasswd',
    '/upl/mine/widget/%ff',
    '/',
  ])('answers 404 to %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('takes no writes', async () => {
    expect((await get('/upl/mine/widget/script.js', 'POST')).status).toBe(405);
  });
});
