import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A request as it came in. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is answered; 200 without a body where nothing is said. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a text. */
  readonly body?: unknown;
}

/** A little server on this machine that takes what is sent to it. */
export interface Receiver {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  readonly received: readonly Received[];
  /** Settles when the next request has come in, or rejects when the signal is aborted. */
  next(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback. */
export async function startReceiver(
  reply: (request: Received) => Reply | undefined,
): Promise<Receiver> {
  const received: Received[] = [];
  const arrivals = new EventTarget();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = 'GET', url: target = '/', headers } = request;
      const one = { method, target, headers, text: Buffer.concat(parts).toString('utf8') };
      received.push(one);
      const { status = 200, headers: more = {}, body } = reply(one) ?? {};
      const isText = typeof body === 'string' || body === undefined;
      response.writeHead(status, {
        ...(!isText && { 'content-type': 'application/json' }),
        ...more,
      });
      response.end(isText ? body : JSON.stringify(body));
      arrivals.dispatchEvent(new Event('arrival'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    received,
    next: (signal) =>
      new Promise((resolve, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted) give();
        signal.addEventListener('abort', give, { once: true });
        arrivals.addEventListener('arrival', () => resolve(), { once: true });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
