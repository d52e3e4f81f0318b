import { createServer, type Server, type ServerOptions } from '@amokit/server';
import { cors } from 'hono/cors';

export interface BackendOptions extends Pick<ServerOptions, 'integration' | 'stores'> {
  /** Sends a message through the gateway; see {@link throughGateway}. */
  readonly send: (phone: string, message: string) => Promise<unknown>;
}

interface Sms {
  readonly phone: string;
  readonly message: string;
}

/** Whatever a page has sent. */
const isSms = (value: unknown): value is Sms =>
  value instanceof Object &&
  'phone' in value &&
  'message' in value &&
  typeof value.phone === 'string' &&
  typeof value.message === 'string' &&
  value.message.length <= 1000;

/** The server half: `await listen(createBackend({ … }), { port: 8080 })`. */
export function createBackend({ send, ...options }: BackendOptions): Server {
  const server = createServer(options);
  // The pages of the CRM are of another origin; they bring a credential and no cookie.
  server.app.use('/send', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'] }));
  server.app.post('/send', async (context) => {
    const session = await server.session(context.req.raw);
    if (!session) return context.json({ title: 'Who are you?' }, 401);
    const sms: unknown = await context.req.json().catch(() => undefined);
    if (!isSms(sms)) return context.json({ title: 'No phone or no message' }, 400);
    await send(sms.phone, sms.message);
    return context.json({ sent: true });
  });
  return server;
}

/** A gateway that takes JSON over HTTPS; its key stays on this machine. */
export const throughGateway =
  (address: string, key: string): BackendOptions['send'] =>
  async (phone, message) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to: phone, text: message }),
    });
    if (!answer.ok) throw new Error(`The gateway answered ${answer.status}`);
  };
