/** 10 requests at once whose token has expired: how often it is refreshed, and how many of them fail. */
import { createClient, leads } from '@amokit/client';
import { memoryTokenStore, oauth, saveToken } from '@amokit/client/oauth';
import { Amo } from '@shevernitskiy/amo';
import { startSandbox } from './sandbox-process.mjs';
import { leadPeersOnto, openWay, peerHost } from './way.mjs';

const requests = 10;

const keysOf = ({ integration }) => ({
  client_id: integration.clientId,
  client_secret: integration.clientSecret,
  redirect_uri: integration.redirectUri,
});

async function ours(way, sandbox) {
  const store = memoryTokenStore();
  const account = String(sandbox.account.id);
  await saveToken(store, account, {
    accessToken: sandbox.tokens.access,
    refreshToken: sandbox.tokens.refresh,
    // The store believes in its token: only the server knows that it is over.
    expiresAt: Math.floor(Date.now() / 1000) + 86_400,
    baseUrl: way.url,
  });
  const integration = { ...sandbox.integration, trust: [way.url] };
  const auth = oauth({ integration, store, account });
  const crm = createClient({ baseUrl: way.url, auth, services: { leads } });
  return (page) => crm.leads.list({ page, limit: 1 });
}

async function theirs(_way, sandbox) {
  const amo = new Amo(
    peerHost,
    {
      ...keysOf(sandbox),
      token_type: 'Bearer',
      expires_in: 1,
      expires_at: 1,
      access_token: sandbox.tokens.access,
      refresh_token: sandbox.tokens.refresh,
    },
    { request_delay: 1 },
  );
  return (page) => amo.lead.getLeads({ page, limit: 1 });
}

async function measure(what, connect, budget) {
  const sandbox = await startSandbox({ apiOnly: true, perSecond: null });
  await sandbox.control('setClock', { advance: 25 * 3_600_000 });
  const way = await openWay(sandbox.apiUrl);
  const undo = leadPeersOnto(way);
  const read = await connect(way, sandbox);
  const results = await Promise.allSettled(
    Array.from({ length: requests }, (_, index) => read(index + 1)),
  );
  undo();
  way.close();
  await sandbox.stop();
  return {
    what: `${requests} parallel requests on an expired token: ${what}`,
    refreshes: way.log.filter(({ path }) => path === '/oauth2/access_token').length,
    failures: results.filter(({ status }) => status === 'rejected').length,
    budget,
  };
}

/** A row for our client and one for its peer. */
export const refresh = async () => [
  await measure('@amokit/client', ours, '1, 0'),
  await measure('peer: @shevernitskiy/amo', theirs, ''),
];
