/** Nothing that is sent to an address of the old API breaks it, or reaches what it should not. */
import { describe, expect, it } from 'vitest';
import { pageService, privateServices, v2Service } from '../src/legacy/endpoints.ts';
import { at, start } from './harness.ts';

const deep = `add${'[0]'.repeat(100)}=1`;

const odd: readonly string[] = [
  '',
  'x',
  '{',
  '[]',
  '{}',
  'null',
  '[null]',
  'add=1',
  'add[]=&update[]=&delete[]=',
  'add[0]=1&add[1][id]=x',
  'add[12000000][name]=far',
  'add[__proto__][name]=a&__proto__[polluted]=1&constructor[prototype][polluted]=1',
  deep,
  '{"add":[{"name":{"a":1},"tags":{"b":[[]]},"custom_fields":{"0":{"id":{}}}}]}',
  '{"add":[{"name":5,"tags":[null,true,1e999],"leads_id":[[1]],"contacts_id":{"id":{"id":-1}}}]}',
  '{"add":[{"element_type":1e308,"element_id":-5,"note_type":"constructor","text":null}]}',
  '{"update":[{"id":"__proto__","updated_at":"NaN"},{"id":-1,"updated_at":1e300},{}]}',
  '{"update":[null,1,"x",{"id":1.5,"updated_at":9007199254740993,"unlink":[1]}]}',
  '{"delete":["a",{},null,-1,1e20]}',
  '{"request":5}',
  '{"request":{"leads":{"add":[{"name":"\\ud800"}]}}}',
  '{"request":{"leads":{"add":"x","update":{"a":{"id":1}}},"links":{"link":[{"from":"__proto__"}]}}}',
  '{"request":{"pipelines":{"add":[{"statuses":"x"}],"update":[{"id":"x","statuses":[1]}]}}}',
  '{"request":{"webhooks":{"subscribe":[{"url":{},"events":"x"}],"unsubscribe":[{}]}}}',
  '{"subscribe":[{"url":"javascript:1","events":[{}]}],"unsubscribe":5}',
  '{"accept":{"a":"toString"},"decline":[["__proto__"]],"user_id":{}}',
  '[{"bot_id":"x","entity_id":{},"entity_type":"constructor"}]',
];

const queries = [
  '',
  '?id=x&limit_rows=-5&limit_offset=-9&type=constructor&with=__proto__,toString&page=x',
  '?id[a][b]=1&filter=1&query[]=a&status[]=x&element_id=1e400&type=lead&note_type=x&page=1',
  '?links=1&deals_link[a]=b&filter[date_create][from]=x&filter[active][a]=1&PAGEN_1=-1&type=lead',
  '?links[0][from]=__proto__&links[0][from_id]=1&links[0][to]=leads&contacts_link=x&SEARCH[]=a',
];

describe('the old API', () => {
  it('answers nonsense with an error of its own, and stays as it is', async () => {
    const warnings: string[] = [];
    const sandbox = await start({ onWarning: (message) => warnings.push(message) });
    sandbox.control.setLimits({ perSecond: null });
    sandbox.control.setAccount({ customers_mode: 'periodicity' });
    const authorization = `Bearer ${sandbox.tokens.longLived}`;
    const headers = { authorization, 'x-requested-with': 'XMLHttpRequest' };
    const broken: string[] = [];
    for (const { endpoints } of [v2Service, ...privateServices, pageService])
      for (const { method, path } of Object.values(endpoints)) {
        const address = path.replace('{pipeline_id}', '1');
        for (const query of method === 'GET' ? queries : ['']) {
          for (const body of method === 'GET' ? [undefined] : odd) {
            const answer = await sandbox.call(method, address + query, body, headers);
            const isUnknown = answer.status === 405 || answer.status >= 500;
            if (isUnknown) broken.push(`${answer.status} ${method} ${address}${query} ${body}`);
          }
        }
      }
    expect(broken).toEqual([]);
    expect(warnings).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await sandbox.get('/api/v4/account')).status).toBe(200);
  });

  it('tells no secret of a query in its log', async () => {
    const sandbox = await start();
    await sandbox.call('GET', '/private/api/v2/json/leads/list?USER_HASH=s3cret&token=s3cret');
    await sandbox.call(
      'POST',
      '/private/api/auth.php?type=json',
      'USER_LOGIN=a&USER_HASH=s3cret',
      {},
    );
    expect(JSON.stringify(sandbox.control.requests())).not.toContain('s3cret');
    const answer = await sandbox.get('/api/v2/leads?USER_HASH=s3cret&limit_rows=1&api_key=s3cret');
    expect(answer.text).not.toContain('s3cret');
    expect(at(answer.json, '_links.self.href')).toBe('/api/v2/leads?limit_rows=1');
  });
});
