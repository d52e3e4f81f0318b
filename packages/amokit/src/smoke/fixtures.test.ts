import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFixtures } from './fixtures.ts';

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'amokit-fixtures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'fixtures.json'), content);
  return join(folder, 'fixtures.json');
}

describe('readFixtures', () => {
  it('answers by address and method, the first that fits', () => {
    const answer = readFixtures(
      fileWith(
        JSON.stringify([
          {
            url: 'https://a.example.com/x.y?z=*',
            method: 'post',
            status: 201,
            body: { made: true },
          },
          { url: 'https://a.example.com/*', body: 'text', headers: { 'x-more': '1' } },
        ]),
      ),
    );
    expect(answer('POST', 'https://a.example.com/x.y?z=1')).toMatchObject({
      status: 201,
      body: '{"made":true}',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(answer('GET', 'https://a.example.com/x.y?z=1')).toMatchObject({
      status: 200,
      body: 'text',
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-more': '1' },
    });
    expect(answer('GET', 'https://a.example.comx/')).toBeUndefined();
    expect(answer('GET', 'https://aXexample.com/')).toBeUndefined();
  });

  it.each([
    ['{', /it is not JSON/],
    ['{}', /array/],
    ['[{"uri":"https://a.example.com/"}]', /0\.url|uri/],
    ['[{"url":"https://a.example.com/","status":99}]', /0\.status/],
    ['[{"url":"https://a.example.com/","file":"none.js"}]', /there is no none\.js beside it/],
  ])('refuses %s with the place and the form that it should have', (content, reason) => {
    const path = fileWith(content);
    expect(() => readFixtures(path)).toThrow(reason);
    expect(() => readFixtures(path)).toThrow('it is a list: [{ "url"');
  });
});
