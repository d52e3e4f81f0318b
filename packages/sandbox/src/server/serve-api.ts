import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from '../control/faults.ts';

/** What a request carries to its listener, so that a fault can break the connection itself. */
export interface Connection {
  readonly outgoing: ServerResponse;
}

const proxyPage = (status: number) =>
  `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;

function forced({ status = 502, html, body, headers = {} }: Fault): Response {
  const text = body ?? (html ? proxyPage(status) : JSON.stringify(problem(status)));
  const type = html ? 'text/html' : 'application/problem+json';
  const none = status === 204 || status === 205 || status === 304;
  return new Response(none ? null : text, {
    status,
    headers: { 'content-type': type, ...headers },
  });
}

const problem = (status: number) => ({
  title: 'Fault',
  type: `https://httpstatus.es/${status}`,
  status,
  detail: 'The sandbox was told to fail here.',
});

/** Sends the head and half of the body, then breaks the connection. */
async function cut(response: Response, { outgoing }: Connection): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': bytes.length,
  });
  outgoing.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => outgoing.destroy());
}

/** `undefined` when the connection is broken and there is nothing to answer any more. */
export async function withFaults(
  faults: Faults,
  request: Request,
  connection: Connection,
  answer: () => Promise<Response>,
): Promise<Response | undefined> {
  const fault = faults.take(request.method, new URL(request.url).pathname);
  if (!fault) return answer();
  if (fault.delay) await wait(fault.delay);
  if (fault.drop === 'before') {
    connection.outgoing.destroy();
    return undefined;
  }
  if (fault.status !== undefined || fault.html) {
    if (fault.drop !== 'after') return forced(fault);
  }
  const response = await answer();
  if (fault.drop === 'after') {
    connection.outgoing.destroy();
    return undefined;
  }
  if (!fault.truncate) return response;
  await cut(response, connection);
  return undefined;
}
