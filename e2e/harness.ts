/**
 * The sandbox as a person starts it, and a Chromium that looks at it: nothing is imported from the
 * packages, so that these tests see what a user of the published commands sees.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { launchChromium } from '../scripts/chromium.mjs';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The zip that `npm run build` makes of the template. */
export const templateZip = fromRoot('widget-template/dist/widget.zip');

/** What `amokit sandbox --json` prints as its first line. */
export interface Ready {
  readonly url: string;
  readonly apiUrl: string;
  readonly controlUrl: string;
  readonly controlSecret: string;
  readonly tokens: { readonly longLived: string };
}

interface ApiLead {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly pipeline_id: number;
  readonly status_id: number;
}

export interface RunningSandbox {
  readonly ready: Ready;
  /** A GET of the API with the long-lived token, past the page and its client. */
  api(path: string): Promise<unknown>;
  /** A lead that has a budget, with the name of its stage. */
  firstLead(): Promise<{ id: number; name: string; price: number; status: string }>;
  stop(): Promise<void>;
}

/** Starts `amokit sandbox` on free ports and waits for its ready document. */
export const startSandbox = (...args: readonly string[]): Promise<RunningSandbox> =>
  startSandboxIn({}, ...args);

/** The same with variables of the environment. */
export async function startSandboxIn(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<RunningSandbox> {
  const child: ChildProcess = spawn(
    process.execPath,
    [fromRoot('packages/amokit/bin/amokit.js'), 'sandbox', '--port', '0', '--json', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  if (!child.stdout) throw new Error('the sandbox has no stdout');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    once(child, 'exit').then(([code]) => {
      throw new Error(`amokit sandbox ended with ${code}: ${stderr}`);
    }),
  ]);
  const ready: Ready = JSON.parse(first);
  const api = async <Body = unknown>(path: string): Promise<Body> => {
    const answer = await fetch(`${ready.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${ready.tokens.longLived}` },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    ready,
    api,
    async firstLead() {
      const { _embedded } = await api<{ _embedded: { leads: ApiLead[] } }>(
        '/api/v4/leads?order[id]=asc',
      );
      const lead = _embedded.leads.find(({ price }) => price > 0);
      if (!lead) throw new Error('the account has no lead with a budget');
      const status = await api<{ name: string }>(
        `/api/v4/leads/pipelines/${lead.pipeline_id}/statuses/${lead.status_id}`,
      );
      return { id: lead.id, name: lead.name, price: lead.price, status: status.name };
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      const exit = once(child, 'exit', { signal: AbortSignal.timeout(5_000) });
      await exit.catch(() => {
        child.kill('SIGKILL');
        throw new Error('the sandbox did not end when it was asked to');
      });
    },
  };
}

/** The Chromium that the tests look through. */
export async function startBrowser(): Promise<Browser> {
  return launchChromium();
}

/** A person at the page: a browser context of its own, which fails the test on an uncaught error. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
}

export async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, context, errors };
}
