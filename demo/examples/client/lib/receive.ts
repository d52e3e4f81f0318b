import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request of the CRM. */
export interface Received {
  /** With its query: `/oauth?code=…`. */
  readonly path: string;
  readonly body: string;
}

/**
 * Listens until one request has come, and answers it. For a real program take `@amokit/server`,
 * which loses nothing that was sent to it.
 *
 * @param own the address of this machine: `http://127.0.0.1:4000`
 */
export function receive(own: string): Promise<Received> {
  const { hostname, port } = new URL(own);
  return new Promise((resolve, reject) => {
    const server = createServer(async (request, response) => {
      const body = await text(request);
      response.end();
      server.close();
      server.closeIdleConnections();
      resolve({ path: request.url ?? '/', body });
    });
    server.on('error', reject);
    server.listen(Number(port), hostname);
  });
}
