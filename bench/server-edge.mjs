/**
 * The same backend in workerd, over Redis: an account is let in, a page opens a session and reads through
 * the proxy, hooks are taken and handled, and the account is switched off.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import workerd from 'workerd';
import { bench, freePort } from './lib.mjs';
import { startRedis } from './redis-process.mjs';
import { startSandbox } from './sandbox-process.mjs';

const hooks = 200;
const reads = 20;

async function bundleWorker(folder) {
  const conditions = ['workerd', 'worker', 'browser', 'import', 'default'];
  await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { noExternal: true, target: 'webworker', resolve: { conditions } },
    build: {
      ssr: join(bench, 'edge-worker.mjs'),
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: {
        // The runtime has these of Node's modules.
        external: (id) =>
          /^(?:node:)?(?:module|net|tls|dns|events|buffer|stream|util|assert|url|string_decoder|crypto|process)$/.test(
            id,
          ),
        output: {
          entryFileNames: 'worker.js',
          // ioredis is CommonJS, and asks for Node's modules at run time.
          banner:
            "import { createRequire } from 'node:module'; const require = createRequire('file:///');",
        },
      },
    },
  });
}

const quote = (text) => JSON.stringify(text);

async function startWorkerd(bindings, port) {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-edge-'));
  await bundleWorker(folder);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private", "local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-07-01",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [${Object.entries(bindings).map(([name, text]) => `(name = ${quote(name)}, text = ${quote(text)})`)}],
);
`;
  await writeFile(join(folder, 'config.capnp'), config);
  const child = spawn(workerd.default, ['serve', join(folder, 'config.capnp')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) break;
    await sleep(100);
  }
  return {
    url,
    async stop() {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Reads an address of a name below localhost, which browsers find on this machine. */
function readAt(address, headers) {
  const { host, port, pathname } = new URL(address);
  const options = { host: '127.0.0.1', port, path: pathname, headers: { ...headers, host } };
  return new Promise((resolve, reject) => {
    get(options, async (answer) => {
      let body = '';
      for await (const part of answer) body += part;
      resolve({ body, headers: answer.headers });
    }).on('error', reject);
  });
}

/** A disposable token, as a page of the CRM gets it. */
async function tokenOf(origin, { clientId }) {
  const page = await readAt(`${origin}/`, { accept: 'text/html' });
  const [cookie] = page.headers['set-cookie'][0].split(';');
  const address = `${origin}/ajax/v2/integrations/${clientId}/disposable_token`;
  const { body } = await readAt(address, { cookie, 'x-requested-with': 'XMLHttpRequest' });
  return JSON.parse(body).token;
}

/** Milliseconds, from the shortest on. */
async function timesOf(count, work) {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const begun = performance.now();
    await work(index);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

async function expectStatus(what, answer, status = 200) {
  if (answer.status !== status)
    throw new Error(`${what}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return answer;
}

export async function serverEdge() {
  const redis = await startRedis();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox({
    perSecond: null,
    redirectUri: `${url}/oauth`,
    allowOutgoing: [`127.0.0.1:${port}`],
  });
  const { account, apiUrl, integration } = sandbox;
  const origin = new URL(sandbox.url).origin;
  const runtime = await startWorkerd(
    {
      OPTIONS: JSON.stringify({ integration, account: origin, apiUrl }),
      AMOKIT_KEY: randomBytes(32).toString('base64'),
      REDIS_URL: redis.url,
    },
    port,
  );
  const uninstall_uri = `${url}/oauth/uninstall`;
  await sandbox.control('setIntegration', { id: integration.clientId, uninstall_uri });
  await sandbox.control('install', integration.clientId);
  await sandbox.control('settled');

  const token = await tokenOf(origin, integration);
  const headers = { 'x-auth-token': token, origin };
  const session = await expectStatus(
    'session',
    await fetch(`${url}/session`, { method: 'POST', headers }),
  );
  const { credential } = await session.json();
  await expectStatus(
    'a token once more',
    await fetch(`${url}/session`, { method: 'POST', headers }),
    401,
  );
  const read = async () => {
    const its = { authorization: `Bearer ${credential}`, origin };
    const answer = await fetch(`${url}/api/v4/leads?limit=1`, { headers: its });
    await (await expectStatus('read', answer)).text();
  };
  const readTimes = await timesOf(reads, read);
  const address = await (await fetch(`${url}/webhook-url?account=${account.id}`)).text();
  const hookTimes = await timesOf(hooks, async (index) => {
    const body = `leads[add][0][id]=${index + 1}`;
    await (await expectStatus('hook', await fetch(address, { method: 'POST', body }))).text();
  });
  const { handled } = await (await fetch(`${url}/timer`, { method: 'POST' })).json();
  await sandbox.control('uninstall', integration.clientId);
  await sandbox.control('settled');
  const outgoing = await sandbox.control('outgoing');
  await expectStatus(
    'after the end',
    await fetch(`${url}/session`, { method: 'POST', headers }),
    401,
  );
  await runtime.stop();
  await sandbox.stop();
  await redis.stop();
  return [
    {
      what: 'the server in workerd, over Redis',
      'told by the CRM': outgoing.map(({ kind, status }) => `${kind} ${status}`).join(', '),
      [`${reads} reads, p50 ms`]: Math.round(readTimes[reads / 2]),
      [`${hooks} hooks, p50 / slowest ms`]: `${Math.round(hookTimes[hooks / 2])} / ${Math.round(hookTimes.at(-1))}`,
      handled,
      budget: `2000 ms, ${hooks} handled`,
    },
  ];
}
