import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What serves a request that has come to one of the sandbox's own hosts. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on the loopback only.
 *
 * @param port 0 takes a free one
 * @throws {Error} when the port is taken, with what to do about it
 */
export async function listen(port: number, listener: Listener): Promise<Listening> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another, or 0 for any free one.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: isAddress(address) ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages hold their event streams open for ever.
        server.closeAllConnections();
      }),
  };
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;
