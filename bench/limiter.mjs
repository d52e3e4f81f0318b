/** 50 requests at once, on a way with jitter: what the server sees of our client and of its peers. */
import { bearer, createClient, leads } from '@amokit/client';
import { Amo } from '@shevernitskiy/amo';
import { Client } from 'amocrm-js';
import { maxInWindow, seconds } from './lib.mjs';
import { startSandbox } from './sandbox-process.mjs';
import { leadPeersOnto, openWay, peerHost } from './way.mjs';

const requests = 50;

/** Each makes a client, and gives what reads one page with it. */
const clients = {
  '@amokit/client': ({ url }, { tokens }) => {
    const auth = bearer(tokens.longLived);
    const crm = createClient({ baseUrl: url, auth, services: { leads } });
    return (page) => crm.leads.list({ page, limit: 1 });
  },
  'peer: @shevernitskiy/amo': (_way, { tokens, integration }) => {
    const amo = new Amo(peerHost, {
      client_id: integration.clientId,
      client_secret: integration.clientSecret,
      redirect_uri: integration.redirectUri,
      token_type: 'Bearer',
      expires_in: 86_400,
      expires_at: Date.now() + 86_400_000,
      access_token: tokens.access,
      refresh_token: tokens.refresh,
    });
    return (page) => amo.lead.getLeads({ page, limit: 1 });
  },
  'peer: amocrm-js': (_way, { tokens, integration }) => {
    const client = new Client({
      domain: peerHost,
      auth: {
        client_id: integration.clientId,
        client_secret: integration.clientSecret,
        redirect_uri: integration.redirectUri,
        bearer: tokens.longLived,
      },
    });
    return (page) => client.request.get('/api/v4/leads', { page, limit: 1 });
  },
};

/** Rows of the most that arrived in any second, and of the time that all took. */
export async function limiter() {
  const rows = [];
  for (const [what, connect] of Object.entries(clients)) {
    // The server refuses nobody here: it shows what each does by itself.
    const sandbox = await startSandbox({ apiOnly: true, perSecond: null, leads: 100 });
    const way = await openWay(sandbox.apiUrl);
    const undo = leadPeersOnto(way);
    const read = connect(way, sandbox);
    const began = performance.now();
    await Promise.all(Array.from({ length: requests }, (_, index) => read(index + 1)));
    rows.push({
      what: `${requests} parallel requests, ±80 ms: ${what}`,
      s: seconds(performance.now() - began),
      'most in 1 s': maxInWindow(way.log.map(({ at }) => at)),
      'not 200': way.log.filter(({ status }) => status !== 200).length,
      budget: what.startsWith('peer') ? '' : '8.00 s, 7',
    });
    undo();
    way.close();
    await sandbox.stop();
  }
  return rows;
}
