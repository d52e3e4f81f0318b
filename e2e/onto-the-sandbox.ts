import http from 'node:http';
import https from 'node:https';
import { onTestFinished } from 'vitest';

/** What a client sent, and what it was answered. */
export interface Exchanged {
  readonly method: string;
  readonly path: string;
  status: number;
}

/**
 * Leads what this process sends to one https host to the sandbox instead, until the test ends: other
 * clients know the CRM's own hosts only. Nothing else of them is changed, and no other host is reached.
 */
export function leadOnto(host: string, sandboxUrl: string, alsoAllowed: readonly string[] = []) {
  const sandbox = new URL(sandboxUrl);
  const log: Exchanged[] = [];
  const realFetch = globalThis.fetch;
  const realRequest = https.request;
  onTestFinished(() => {
    globalThis.fetch = realFetch;
    https.request = realRequest;
  });

  const note = (method: string, path: string): Exchanged => {
    const exchanged = { method, path, status: 0 };
    log.push(exchanged);
    return exchanged;
  };

  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host === host) Object.assign(url, { protocol: sandbox.protocol, host: sandbox.host });
    else if (!alsoAllowed.includes(url.origin)) throw new Error(`another host: ${url.host}`);
    const exchanged = note(init?.method ?? 'GET', url.pathname);
    const answer = await realFetch(url, init);
    exchanged.status = answer.status;
    return answer;
  };

  const request = (
    options: https.RequestOptions,
    answered?: (its: http.IncomingMessage) => void,
  ) => {
    if (options.hostname !== host) throw new Error(`another host: ${options.hostname}`);
    const exchanged = note(options.method ?? 'GET', options.path ?? '/');
    return http.request(
      {
        method: options.method ?? 'GET',
        path: options.path ?? '/',
        headers: { ...options.headers, host: sandbox.host },
        hostname: sandbox.hostname,
        port: sandbox.port,
      },
      (answer) => {
        exchanged.status = answer.statusCode ?? 0;
        answered?.(answer);
      },
    );
  };
  Object.assign(https, { request });
  return log;
}
