/** The servers of the two widgets that have one, beside a sandbox: `amokit sandbox --backend backends.ts`. */
import type { Sandbox } from '@amokit/sandbox';
import { memoryStores, type Server, type ServerOptions } from '@amokit/server';
import { type Listening, listen } from '@amokit/server/node';
import type { StartBackend } from 'amokit';
import { integrationAt } from '../beside-sandbox.mjs';
import { createBackend as followUp } from './widgets/follow-up/server/index.ts';
import { createBackend as smsSource } from './widgets/sms-source/server/index.ts';

type Create = (options: Pick<ServerOptions, 'integration' | 'stores'>) => Server;

/** Starts a server as `https://NAME.example`, and lets the account install the widget. */
async function start(
  sandbox: Sandbox,
  name: string,
  port: number,
  create: Create,
): Promise<Listening | undefined> {
  const { control, widgets } = sandbox;
  const widget = widgets.find(({ path }) => path.split(/[\\/]/).includes(name));
  if (!widget) return undefined;
  const { clientId } = widget;
  const server = create({
    integration: integrationAt(sandbox, { clientId, url: `https://${name}.example` }),
    stores: memoryStores(),
  });
  const listening = await listen(server, { port, signals: false });
  // What the CRM sends to the address of the manifest comes here.
  control.allowOutgoing([`${name}.example:443=127.0.0.1:${listening.port}`]);
  control.install(clientId);
  await control.settled();
  return listening;
}

interface Servers {
  /** Where the server of SMS listens. */
  readonly smsPort: number | undefined;
  close(): Promise<unknown>;
}

/** Starts both servers. */
export async function startServers(
  sandbox: Sandbox,
  send: (phone: string, message: string) => Promise<unknown>,
  port = 0,
): Promise<Servers> {
  const pipeline = await start(sandbox, 'follow-up', 0, followUp);
  const sms = await start(sandbox, 'sms-source', port, (options) =>
    smsSource({ ...options, send }),
  );
  return {
    smsPort: sms?.port,
    close: () => Promise.all([pipeline?.close(), sms?.close()]),
  };
}

const startBackends: StartBackend = (sandbox) =>
  startServers(
    sandbox,
    async (phone, message) => console.log(`SMS → ${phone}: ${message}`),
    Number(process.env.SMS_PORT ?? 0),
  );

export default startBackends;
