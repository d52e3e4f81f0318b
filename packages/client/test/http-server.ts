import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What the server saw of one request. */
export interface Seen {
  readonly method: string;
  /** With its query, decoded. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  /** Milliseconds on the server's clock. */
  readonly at: number;
}

/** An answer: a status with JSON, text or nothing, or a function that does as it likes. */
export type Reply =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | ((response: ServerResponse) => void);

/** A real server on the loopback that logs what it saw; closed when the test ends. */
export async function startServer(
  answer: (seen: Seen, index: number) => Reply | Promise<Reply>,
): Promise<{ readonly url: string; readonly log: Seen[] }> {
  const log: Seen[] = [];
  const server = createServer(async (request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const seen: Seen = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
      at,
    };
    log.push(seen);
    const reply = await answer(seen, log.length - 1);
    if (typeof reply === 'function') return reply(response);
    const { status = 200, json, text: plain, headers } = reply;
    response.writeHead(status, { 'Content-Type': 'application/hal+json', ...headers });
    response.end(plain ?? (json === undefined ? undefined : JSON.stringify(json)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}`, log };
}

/** A page of a list as the API answers it. */
export function listPage(key: string, items: readonly unknown[], links: object = {}): Reply {
  return { json: { _page: 1, _links: links, _embedded: { [key]: items } } };
}

/** A port of the loopback on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
