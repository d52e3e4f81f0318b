import { createServer as createHttpServer } from 'node:http';
import { isAmoError } from '@amokit/client';
import { getRequestListener } from '@hono/node-server';
import type { Server } from '../server-types.ts';

/** What {@link listen} takes. */
export interface ListenOptions {
  /** @default 8080 */
  readonly port?: number | undefined;
  /** @default '127.0.0.1'; in a container '0.0.0.0' */
  readonly host?: string | undefined;
  /**
   * Milliseconds for what is under way when the process is told to stop.
   *
   * @default 10000
   */
  readonly graceMilliseconds?: number | undefined;
  /**
   * Stop in order on SIGTERM and SIGINT.
   *
   * @default true
   */
  readonly signals?: boolean | undefined;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets requests and jobs come to their end, and ends. */
  close(): Promise<void>;
}

/**
 * Listens on a port of this machine, handles what is in the inbox, and stops in order.
 *
 * @example
 * ```ts
 * await listen(server, { host: '0.0.0.0', port: 8080 });
 * ```
 * @throws {Error} for a port that is taken
 * @throws {@link AmoUsageError} when the stores were closed with another key than is given
 */
export async function listen(server: Server, options: ListenOptions = {}): Promise<Listening> {
  const { port = 8080, host = '127.0.0.1', graceMilliseconds = 10_000, signals = true } = options;
  try {
    await server.checkKey();
  } catch (error) {
    // A store that does not answer yet is no reason not to begin: /health tells of it.
    if (isAmoError(error, 'USAGE')) throw error;
  }
  const http = createHttpServer(getRequestListener(server.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  server.start();

  const handled = signals ? (['SIGTERM', 'SIGINT'] as const) : [];
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    const late = setTimeout(() => http.closeAllConnections(), graceMilliseconds);
    await closed;
    clearTimeout(late);
    await server.close(graceMilliseconds);
    for (const signal of handled) process.off(signal, stop);
  };
  const close = (): Promise<void> => {
    closing ??= end();
    return closing;
  };
  const stop = (): void => {
    void close().then(() => process.exit(0));
  };
  for (const signal of handled) process.once(signal, stop);
  const address = http.address();
  return { port: typeof address === 'object' && address ? address.port : port, close };
}
