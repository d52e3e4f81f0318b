import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sandbox } from '@amokit/sandbox';
import type { Plugin } from 'vite';

/** What a page is told of the sandbox that it asked for. */
export interface OpenedSandbox {
  readonly id: number;
  readonly token: string;
  readonly userIds: readonly number[];
}

/** Where a page reaches sandboxes: `POST` opens one; below its id lie its API and its controls. */
export const sandboxPath = '/__sandbox';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/**
 * Sandboxes for pages of the Vite server, which may ask no other origin: the API knows no CORS.
 * A page that asks for one has it to itself until it gives it back.
 */
export function sandboxPlugin(): Plugin {
  const sandboxes = new Map<number, Sandbox>();
  let ids = 0;

  async function open(): Promise<OpenedSandbox> {
    // As it is built: this file runs before any condition of Vite's is known.
    const { createSandbox } = await import('@amokit/sandbox');
    const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
    ids += 1;
    sandboxes.set(ids, sandbox);
    const { longLived: token } = sandbox.tokens;
    const answer = await fetch(`${sandbox.apiUrl}/api/v4/users`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { _embedded } = Object(await answer.json());
    return { id: ids, token, userIds: _embedded.users.map((user: { id: number }) => user.id) };
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, number, path = ''] = /^\/(\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const sandbox = sandboxes.get(Number(number));
    const { method = 'GET', headers } = request;
    const body = method === 'GET' ? undefined : await bodyOf(request);
    if (method === 'POST' && !number) {
      response.end(JSON.stringify(await open()));
      return;
    }
    if (!sandbox) {
      response.writeHead(404).end();
      return;
    }
    if (path === '/close') {
      sandboxes.delete(Number(number));
      await sandbox.close();
      response.end('{}');
      return;
    }
    if (path === '/faults') {
      sandbox.control.clearFaults();
      for (const fault of JSON.parse(body ?? '[]')) sandbox.control.addFault(fault);
      response.end('{}');
      return;
    }
    if (path === '/requests') {
      response.end(JSON.stringify(sandbox.control.requests()));
      return;
    }
    const sent = ['authorization', 'content-type', 'x-context-user-id'].flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const answer = await fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: Object.fromEntries(sent),
      ...(body && { body }),
    });
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
    });
    response.flushHeaders();
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  return {
    name: 'amokit:sandbox',
    configureServer(server) {
      server.middlewares.use(sandboxPath, (request, response) => {
        pass(request, response).catch((error: unknown) => {
          // A fault of the sandbox breaks the connection: the page has to see the same.
          if (!response.headersSent) server.config.logger.info(`${sandboxPath}: ${error}`);
          response.destroy();
        });
      });
      server.httpServer?.on('close', () => {
        for (const sandbox of sandboxes.values()) sandbox.close();
      });
    },
  };
}
