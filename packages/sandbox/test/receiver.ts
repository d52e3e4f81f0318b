/** A real server on this machine that takes what the sandbox sends, and answers as it is told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Receiver {
  /** `127.0.0.1:PORT`, as `allowOutgoing` takes it. */
  readonly address: string;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly received: Received[];
  /** Status of every answer, or `hang` for none at all. */
  answer: number | 'hang';
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body });
      if (receiver.answer === 'hang') return;
      response.writeHead(receiver.answer);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    address: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    received,
    answer: 200,
  };
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return receiver;
}
