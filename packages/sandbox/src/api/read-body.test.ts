import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const read = (body: string) => readBody(new Request('http://x.test', { method: 'POST', body }));

describe('the body of a request', () => {
  it('never has a key that reaches a prototype, however it is spelt', async () => {
    for (const key of ['__proto__', '\\u005f_proto__', '\\u005F\\u005fproto\\u005f_']) {
      const body = await read(`{"a":{"${key}":{"admin":true},"b":1}}`);
      expect(body).toEqual({ a: { b: 1 } });
      expect(JSON.stringify(body)).toBe('{"a":{"b":1}}');
    }
  });

  it('has whole characters only', async () => {
    expect(await read(String.raw`{"a":"\ud83d\ude00"}`)).toEqual({ a: '😀' });
    for (const half of [String.raw`{"a":["\ud83d"]}`, String.raw`{"\ude00":1}`])
      await expect(read(half)).rejects.toMatchObject({ status: 400 });
  });
});
