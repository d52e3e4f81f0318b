import { account, createClient } from '@amokit/client';
import {
  accountIdOf,
  authorizeUrl,
  exchangeCode,
  memoryTokenStore,
  oauth,
  saveToken,
} from '@amokit/client/oauth';
import { receive } from './lib/receive.ts';
import type { Run } from './lib/setting.ts';

/** Signing in: an account lets an integration in, and the client refreshes its token by itself. */
export const run: Run = async ({ connection, install, integration: keys, own, tell }) => {
  const integration = {
    ...keys,
    redirectUri: `${own}/oauth`,
    // The CRM says at which host the account is; a sandbox is none of the CRM's hosts.
    trust: [connection.baseUrl],
  };
  const address = new URL(authorizeUrl({ clientId: keys.clientId, state: crypto.randomUUID() }));
  tell(`An administrator is sent to ${address.origin}${address.pathname}.`);

  // They agree, or switch the integration on in the CRM: both bring a code here.
  const redirect = receive(own);
  install();
  const { path } = await redirect;
  const query = new URL(path, own).searchParams;
  tell(`The CRM called ${new URL(path, own).pathname} with a code.`);

  const token = await exchangeCode(integration, {
    code: query.get('code') ?? '',
    referer: connection.baseUrl,
  });
  const key = String(accountIdOf(token));
  // On a server: fileTokenStore('/var/lib/my-integration'), or a store of your own.
  const store = memoryTokenStore();
  // A token lives for a day. This one is made to look old.
  await saveToken(store, key, { ...token, expiresAt: 0 });
  tell(`The account ${key} has let the integration in.`);

  const crm = createClient({
    ...connection,
    auth: oauth({
      integration,
      store,
      account: key,
      onToken: () => tell('The token had ended, and was refreshed once.'),
    }),
    services: { account },
  });
  const answers = await Promise.all(Array.from({ length: 5 }, () => crm.account.get()));
  tell(`${answers.length} requests at once were answered: “${answers[0]?.name}”.`);
};
