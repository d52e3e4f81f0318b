import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { type Reply, type Seen, startServer } from './http-server.ts';

const page = '<!DOCTYPE html><title>CRM</title><script type="module" src="/client.js"></script>';

/** The client and the scenarios as one module for a browser. */
export async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['amokit-src'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('./browser-entry.ts', import.meta.url)),
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('vite gave no bundle');
  return output.output[0].code;
}

/** Opens tabs of one Chromium on a server that serves the client and answers as the API. */
export async function openPages(
  answer: (seen: Seen) => Reply,
  count: number,
  prepare = '',
): Promise<{ readonly pages: Page[]; readonly url: string; readonly log: Seen[] }> {
  const code = await bundle();
  const server = await startServer((seen) => {
    if (seen.path === '/client.js')
      return { text: code, headers: { 'Content-Type': 'text/javascript' } };
    if (seen.path === '/' || seen.path === '/favicon.ico')
      return {
        text: page,
        headers: { 'Content-Type': 'text/html' },
      };
    return answer(seen);
  });
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  if (prepare) await context.addInitScript(prepare);
  const pages: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const tab = await context.newPage();
    await tab.goto(`${server.url}/`);
    pages.push(tab);
  }
  return { pages, url: server.url, log: server.log };
}
