/** Everything that a server does, and then a search of each secret in all that it has said and written. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createClient, files, leads, uploadFile } from '@amokit/client';
import { SignJWT } from 'jose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { widgetZip } from '../../sandbox/test/widget-zip.ts';
import { createSeal, createServer, GiveUpError, jsonLog, type Stores } from '../src/index.ts';
import { fileStores } from '../src/node.ts';
import { redisStores } from '../src/redis.ts';
import { asPage, type Backend, openSession, pageAuth, startBackend } from './harness.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const phone = '+79001112233';
const key = 'c2VudGluZWwtb2YtdGhlLWtleS1vZi0zMi1ieXRlcyE=';
const metricsToken = 'sentinel-of-the-metrics';

/** What was said or written, by where. */
type Haystack = readonly (readonly [where: string, text: string])[];

async function filesBelow(folder: string): Promise<Haystack> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((its) => join(its.parentPath, its.name));
  return Promise.all(
    paths.map(async (path) => [path, `${path} ${await readFile(path, 'latin1')}`] as const),
  );
}

interface Kept {
  readonly stores: Stores;
  /** All that is on the disk. */
  read(): Promise<Haystack>;
}

const kinds: readonly (readonly [string, () => Promise<Kept>])[] = [
  [
    'files',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'amokit-server-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      return { stores: fileStores({ folder, key }), read: () => filesBelow(folder) };
    },
  ],
  ...(hasRedis
    ? [
        [
          'Redis',
          async () => {
            // Its log of all that was ever written is on the disk.
            const { url, folder } = await startRedis();
            return { stores: redisStores({ url, key }), read: () => filesBelow(folder) };
          },
        ] as const,
      ]
    : []),
];

/** Runs what may fail, and gives all that can be seen of the fault. */
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) =>
      [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join(
        '\n',
      ),
  );

function watchOutput(): string[] {
  const lines: string[] = [];
  const note = (...told: unknown[]) => void lines.push(told.map((one) => inspect(one)).join(' '));
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation(note);
  onTestFinished(() => void vi.restoreAllMocks());
  return lines;
}

/** Hooks of every kind, good, malformed and refused, all with a phone in them. */
async function sendHooks({ server, sandbox, url, crm, integration }: Backend, token: string) {
  const post = (path: string, body: string) => fetch(`${url}${path}`, { method: 'POST', body });
  const { id } = sandbox.account;
  const webhook = new URL(await server.webhookUrl(id)).pathname;
  const form = `contacts[add][0][id]=1&contacts[add][0][name]=${encodeURIComponent(phone)}&contacts[add][0][type]=contact`;
  await post(webhook, form);
  await post(webhook, form.replace('add', 'update'));
  await post(`${webhook}x`, form);
  await post(webhook, form.padEnd(1_100_000, 'x'));
  const event = {
    event: {
      type: 14,
      type_code: 'lead_status_changed',
      data: { id: 5, element_type: 2 },
      time: 1,
    },
    action: { settings: { widget: { settings: { text: phone } } } },
    subdomain: 'demo',
    account_id: id,
  };
  await post('/hooks/trigger', JSON.stringify(event));
  await post('/hooks/trigger', JSON.stringify({ ...event, account_id: 1 }));
  await post('/hooks/trigger', `{"${phone}`);
  const botToken = await new SignJWT({ account_id: id, entity_type: 'lead', entity_id: 1 })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(crm)
    .setAudience('http://127.0.0.1')
    .setIssuedAt()
    .setNotBefore(Math.floor(Date.now() / 1000))
    .setExpirationTime('30m')
    .sign(new TextEncoder().encode(integration.clientSecret));
  const return_url = `${crm}/api/v4/salesbot/1/continue/1`;
  const bot = { token: botToken, data: { phone }, return_url };
  await post('/hooks/bot', JSON.stringify(bot));
  await post('/hooks/bot', JSON.stringify({ ...bot, token: `${botToken}x` }));
  await post('/hooks/bot', JSON.stringify({ ...bot, return_url: `${return_url}?${phone}` }));
  const sms = (its: string) => String(new URLSearchParams({ text: phone, phone, token: its }));
  await post('/hooks/sms', sms(token));
  await post('/hooks/sms', sms(`${token}x`));
  await post('/hooks/sms', String(new URLSearchParams({ text: phone, token })));
  return [botToken, webhook.split('/').at(-1) ?? ''];
}

describe.each(kinds)('a server with its stores in %s', (_name, prepare) => {
  it('tells none of its secrets, and nothing of people, to anybody but whom they are for', async () => {
    const lines = watchOutput();
    const { stores, read } = await prepare();
    const answers: [string, string][] = [];
    const sent: Request[] = [];
    const faults: string[] = [];
    const secrets = new Map<string, string>([
      ['AMOKIT_KEY', key],
      ['AMOKIT_KEY, its bytes', Buffer.from(key, 'base64').toString('latin1')],
      ['AMOKIT_KEY in hex', Buffer.from(key, 'base64').toString('hex')],
      ['metricsToken', metricsToken],
    ]);
    let isDown = false;
    const backend = await startBackend({
      stores,
      metricsToken,
      sandbox: { widgets: [await widgetZip({})] },
      widget: 'hooked',
      allow: { leads: ['list', 'get', 'updateOne'], files: true },
      on: {
        webhook: {
          add_contact: ({ item }) => {
            throw new GiveUpError(`can not call ${item.name}`);
          },
          update_contact: ({ item }) => {
            throw new Error(`can not call ${item.name}`);
          },
        },
        trigger: ({ settings }) => {
          throw new TypeError(`no ${JSON.stringify(settings)}`);
        },
        sms: ({ phone: to }) => {
          throw new GiveUpError(`no way to ${to}`);
        },
      },
      log: jsonLog((line) => lines.push(line)),
      onSend(request) {
        sent.push(request);
        // The worst that can come from below: an error that repeats what was sent.
        if (isDown) throw new TypeError(`no way with ${request.headers.get('authorization')}`);
      },
      async onAnswer(request, answer) {
        const { pathname } = new URL(request.url);
        const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
        // Who asks for a session gets it, and who may read the CRM's data does.
        const isTheirs = answer.ok && /^\/(?:session|api|v1\.0|download|own)/.test(pathname);
        const headers = JSON.stringify([...answer.headers]);
        answers.push([`${request.method} ${pathname}`, isTheirs ? headers : `${headers} ${body}`]);
      },
    });
    const { sandbox, server, url, integration } = backend;
    const { control, account } = sandbox;
    secrets.set('the integration’s secret', integration.clientSecret);
    const keepTokens = async () => {
      const token = await stores.tokens.get(String(account.id));
      if (!token) return;
      secrets.set(`an access token ${secrets.size}`, token.accessToken);
      secrets.set(`a refresh token ${secrets.size}`, token.refreshToken);
    };
    await keepTokens();

    // Signing in, in all the ways that go wrong.
    const code = 'sentinel-of-a-code-that-is-none';
    secrets.set('a code', code);
    for (const query of [
      `code=${code}&referer=demo.amocrm.ru`,
      `code=${code}&referer=${new URL(backend.crm).host}&from_widget=1`,
      `code=${code}&referer=evil.test&from_widget=1`,
      `error=${code}&from_widget=1`,
    ])
      await fetch(`${url}/oauth?${query}`);
    const made = control.setIntegration({ is_external: true });
    secrets.set('the secret of an integration that a person made', made.secret);
    const keys = { client_id: made.id, client_secret: made.secret };
    for (const body of [
      JSON.stringify({ ...keys, state: await server.signInState() }),
      JSON.stringify({ ...keys, state: 'x' }),
      JSON.stringify({ ...keys, client_secret: `${made.secret} ` }),
      `${made.secret}`,
    ])
      await fetch(`${url}/oauth/secrets`, { method: 'POST', body });
    await fetch(
      `${url}/oauth/uninstall?account_id=${account.id}&client_uuid=${integration.clientId}&signature=${made.secret}`,
    );

    // Sessions, and the proxy under them.
    const newToken = async () => {
      const token = await backend.token();
      secrets.set(`a disposable token ${secrets.size}`, token);
      secrets.set(`its signature ${secrets.size}`, token.split('.')[2] ?? '');
      return token;
    };
    const token = await newToken();
    const { body } = await openSession(backend, token);
    secrets.set('a credential', String(body.credential));
    for (const wrong of [
      token,
      `${token}x`,
      `x${token}`,
      `${token}.${token}`,
      token.repeat(30),
      token.slice(0, -9),
    ])
      await openSession(backend, wrong);
    await openSession(backend, await newToken(), 'https://evil.test');
    const crm = createClient({
      auth: pageAuth({ ...backend, token: newToken }),
      baseUrl: url,
      services: { leads, files },
      fetch: asPage(backend.crm),
    });
    await crm.leads.list({ query: phone });
    await uploadFile(crm, new File([phone], 'note.txt'));
    faults.push(await faultOf(crm.leads.create([{ name: phone }])));
    for (const origin of [backend.crm, 'https://evil.test'])
      for (const path of ['/api/v4/leads', '/api/v4/users', '/v1.0/x', '/health', '/metrics'])
        await fetch(`${url}${path}?${phone}`, {
          headers: { authorization: `Bearer ${body.credential}`, origin },
        });

    // A token that is over, a CRM that is away, and an account that is lost.
    control.revokeToken((await stores.tokens.get(String(account.id)))?.accessToken ?? '');
    await crm.leads.list();
    await keepTokens();
    isDown = true;
    faults.push(await faultOf(crm.leads.updateOne(1, { name: phone })));
    faults.push(
      await faultOf((await server.client(account.id, { leads })).leads.create([{ name: phone }])),
    );
    secrets.set('an SMS’s token', await newToken());
    for (const [index, secret] of (await sendHooks(backend, await newToken())).entries())
      secrets.set(`of a hook ${index}`, secret);
    await server.workOff();
    isDown = false;
    control.uninstall(integration.clientId);
    faults.push(await faultOf(crm.leads.list()));
    faults.push(await faultOf((await server.client(account.id, { leads })).leads.list()));
    await server.workOff();

    // What one does wrong oneself.
    for (const wrong of [`${key}x`, [key, 'x'], `${key}, ${key}y`])
      faults.push(await faultOf((async () => createSeal(wrong))()));
    const other = createServer({
      integration,
      stores: { ...stores, seal: createSeal(Buffer.alloc(32, 9).toString('base64')) },
    });
    await server.checkKey();
    faults.push(await faultOf(other.checkKey()));
    faults.push(
      await faultOf(
        (async () =>
          createServer({ integration, stores, publicUrl: `https://u:${metricsToken}@x.test` }))(),
      ),
    );
    const failed = await server.failed();
    const metrics = await fetch(`${url}/metrics`, {
      headers: { authorization: `Bearer ${metricsToken}` },
    });

    // The search can find something: what is looked through is there.
    const disk = await read();
    expect(failed.map(({ kind, error }) => `${kind} ${error}`).join()).toContain(phone);
    expect(sent.some(({ headers }) => headers.get('authorization')?.includes('eyJ'))).toBe(true);
    expect(disk.length).toBeGreaterThan(0);
    expect(disk.map(([, text]) => text).join()).toContain(integration.clientId);
    expect(lines.join()).toContain('"event":"token_refused"');
    expect(lines.join()).toContain('"event":"job_failed"');
    expect(answers.length).toBeGreaterThan(50);
    expect(faults.filter(Boolean)).toHaveLength(faults.length);

    const haystack: Haystack = [
      ...lines.map((line) => ['the log', line] as const),
      ...answers.map(([path, text]) => [`the answer to ${path}`, text] as const),
      ['the metrics', await metrics.text()],
      ...disk,
    ];
    const found = [
      ...secrets,
      ['a person’s phone', phone],
      ['a phone in a form', encodeURIComponent(phone)],
    ].flatMap(([secret = '', text = '']) =>
      haystack.filter(([, its]) => its.includes(text)).map(([where]) => `${secret} is in ${where}`),
    );
    // An error of the client may say what the caller gave it, but no secret.
    const inFaults = [...secrets].flatMap(([secret, text]) =>
      faults.flatMap((its, index) =>
        its.includes(text) ? [`${secret} is in fault ${index}`] : [],
      ),
    );
    expect([...found, ...inFaults]).toEqual([]);
  });
});
