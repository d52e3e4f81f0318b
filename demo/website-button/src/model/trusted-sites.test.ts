import { describe, expect, it } from 'vitest';
import { readSites } from './trusted-sites.ts';

describe('readSites', () => {
  it('takes sites by lines, spaces, commas and semicolons, each once', () => {
    expect(readSites('shop.example\nblog.example, shop.example; www.shop.example')).toEqual({
      sites: ['shop.example', 'blog.example', 'www.shop.example'],
      wrong: [],
    });
  });

  it.each([
    ['https://Shop.Example/cart?x=1#y', 'shop.example'],
    ['http://shop.example:8080', 'shop.example'],
    ['магазин.рф', 'xn--80aairftm.xn--p1ai'],
    ['a.b-c.shop.example/', 'a.b-c.shop.example'],
  ])('cuts %s down to %s', (typed, site) => {
    expect(readSites(typed)).toEqual({ sites: [site], wrong: [] });
  });

  it.each([
    'localhost',
    'shop',
    '10.0.0.1',
    'ftp://shop.example',
    'javascript:alert(1)',
    '*.shop.example',
    '-shop.example',
    'me@shop.example',
    'shop..example',
    `${'a'.repeat(64)}.example`,
    '<script>',
  ])('says that %s is no site', (typed) => {
    expect(readSites(typed)).toEqual({ sites: [], wrong: [typed] });
  });

  it('finds nothing in an empty text', () => {
    expect(readSites(' \n ')).toEqual({ sites: [], wrong: [] });
  });
});
