/** Requests with a `Host` of one's own: `fetch` does not let a program name it. */
import { request } from 'node:http';
import type { Sandbox } from '../src/index.ts';
import type { Answered } from './harness.ts';

export interface Ask {
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks the sandbox as a browser does that has resolved `host` to this machine. */
export function askHost(sandbox: Sandbox, ask: Ask): Promise<Answered> {
  const { port } = new URL(sandbox.apiUrl);
  const { host, path, method = 'GET', headers = {}, body } = ask;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers, host: `${host}:${port}` } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => {
          const type = response.headers['content-type'] ?? null;
          const json: unknown = type?.includes('json') && text ? JSON.parse(text) : undefined;
          const flat = Object.entries(response.headers).map(([name, value]) => [
            name,
            String(value),
          ]);
          const all = new Headers(Object.fromEntries(flat));
          resolve({ status: response.statusCode ?? 0, type, headers: all, text, json });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
