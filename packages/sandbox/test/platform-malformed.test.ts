import { files } from '@amokit/contract';
import { describe, expect, it } from 'vitest';
import { createBotsService } from '../src/services/bots.ts';
import { platformServices } from '../src/services/platform-services.ts';
import { sessionHeaders, start } from './harness.ts';

const bodies: readonly string[] = [
  '',
  '{',
  'null',
  '7',
  '"text"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{}]',
  '{"__proto__":{"a":1},"constructor":{"prototype":1}}',
  '[{"id":-1,"uuid":{},"name":[],"external_id":7,"metadata":7,"_embedded":[]}]',
  '[{"source_name":1,"source_uid":null,"metadata":{"uniq":{}}}]',
  '{"destination":{},"settings":[{}],"sort":"x"}',
  '{"destination":"javascript:alert(1)","settings":["add_lead"]}',
  '{"link":{"entity_id":1e99,"entity_type":"leads"}}',
  '{"file_name":"../../etc/passwd","file_size":-1}',
  '{"file_name":"\\u0000","file_size":1e300}',
  '{"data":"x","execute_handlers":{"handler":"show"}}',
  '{"add":[{"type":"phone_call","phone_number":"\\ud800"}]}',
  `[${'{},'.repeat(300)}{}]`,
  '['.repeat(50_000) + ']'.repeat(50_000),
];

interface Endpoint {
  readonly method: string;
  readonly path: string;
}

const writes = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => ({
      method,
      path: path.replace('{entity_type}', 'leads').replace(/\{\w+\}/g, '1'),
    }));

/** The API's own 4xx, without a word of the machine's inside. */
async function expectRefusal(response: Response, of: string): Promise<void> {
  const text = await response.text();
  expect(response.status, of).toBeLessThan(500);
  expect(text, of).not.toMatch(/\bat .*\.ts:\d|node_modules|TypeError/);
}

describe('malformed requests', () => {
  it('to the services around the cards are refused in the API’s own way', async () => {
    const { apiUrl, tokens } = await start();
    const never = () => {
      throw new Error('not asked');
    };
    const services = [...platformServices(never), createBotsService({} as never)];
    const endpoints = writes(
      services.flatMap(({ service }) => Object.values<Endpoint>(service.endpoints)),
    );
    expect(endpoints.length).toBeGreaterThan(30);
    for (const { method, path } of endpoints)
      for (const body of bodies) {
        const headers = { authorization: `Bearer ${tokens.longLived}` };
        const response = await fetch(`${apiUrl}${path}`, { method, headers, body });
        await expectRefusal(response, `${method} ${path} ${body.slice(0, 60)}`);
      }
  }, 60_000);

  it('to the drive are refused, whatever the path', async () => {
    const { driveUrl, tokens } = await start();
    const headers = { authorization: `Bearer ${tokens.longLived}` };
    for (const { method, path } of writes(Object.values<Endpoint>(files.endpoints)))
      for (const body of bodies)
        await expectRefusal(
          await fetch(`${driveUrl}${path}`, { method, headers, body }),
          `${method} ${path} ${body.slice(0, 60)}`,
        );
    const paths = [
      '/',
      '/download/',
      '/download/a/b/c',
      '/download/a/b/%00',
      '/download/a/b/%ff',
      '/download/../../etc/passwd',
      '/v1.0/files/%2e%2e',
      '/v1.0/files?filter[date][date_preset]=x&filter[size]=1&filter[uuid][a]=b',
      '/v1.0/files?filter[size][from]=x&filter[date][from]=y',
      '/v1.0/files?limit=9999',
    ];
    for (const path of paths)
      await expectRefusal(await fetch(`${driveUrl}${path}`, { headers }), path);
  }, 60_000);

  it('to the sign-in, to the page’s own addresses and to the control origin are refused', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const control = { 'x-control-secret': sandbox.controlSecret };
    const targets: readonly (readonly [string, string, Record<string, string>])[] = [
      ...['access_token', 'exchange_api_key', 'nothing'].map(
        (name) => [sandbox.apiUrl, `/oauth2/${name}`, {}] as const,
      ),
      ...['bots', 'triggers', 'say', 'widgets/x/crm_post', 'bots/x', 'talks/x/messages'].map(
        (name) => [sandbox.apiUrl, `/ajax/${name}`, session] as const,
      ),
      ...[
        'bots',
        'bots/x/run',
        'triggers',
        'say',
        'sms',
        'incoming/x',
        'integrations',
        'integrations/x/install',
        'tokens',
        'tokens/revoke',
        'account/subdomain',
        'switches',
        'outgoing/allow',
      ].map((name) => [sandbox.controlUrl, `/${name}`, control] as const),
    ];
    for (const [origin, path, headers] of targets)
      for (const body of bodies) {
        const response = await fetch(origin + path, { method: 'POST', headers, body });
        await expectRefusal(response, `${path} ${body.slice(0, 60)}`);
      }
    const types = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const body of [
      '%',
      '%ff=%ff',
      'grant_type=refresh_token&__proto__=1',
      'a'.repeat(5_000_000),
    ])
      await expectRefusal(
        await fetch(`${sandbox.apiUrl}/oauth2/access_token`, {
          method: 'POST',
          headers: types,
          body,
        }),
        body.slice(0, 40),
      );
  }, 60_000);
});
