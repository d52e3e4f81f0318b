/** A sandbox for the scripts of `client/`, and all that they need of it. */
import { bearer } from '@amokit/client';
import { createSandbox } from '@amokit/sandbox';
import { freePort } from '../beside-sandbox.mjs';

/**
 * Starts an account in which the scripts can run.
 *
 * @param {{ language?: 'ru' | 'en', perSecond?: number | null }} options
 * @param {(line: string) => void} tell
 */
export async function startSetting(options, tell) {
  const own = `http://127.0.0.1:${await freePort()}`;
  const sandbox = await createSandbox({
    apiOnly: true,
    allowOutgoing: [new URL(own).host],
    ...options,
  });
  const { control, tokens, apiUrl, seed } = sandbox;
  const integration = control.setIntegration({ name: 'Example', redirect_uri: `${own}/oauth` });
  const show = { handler: 'show', params: { type: 'text', value: 'Hello!' } };
  const bot = control.setBot({ name: 'Greeting', program: [{ question: [show] }] });
  /** @type {import('./client/lib/setting.ts').Setting} */
  const setting = {
    connection: {
      auth: bearer(tokens.longLived),
      baseUrl: apiUrl,
      // The budget of the API is 7 a second, and the client keeps to it; without one it need not.
      ...(options.perSecond === null && { limit: { requests: 1000, milliseconds: 1 } }),
    },
    tell,
    own,
    integration: { clientId: integration.id, clientSecret: integration.secret },
    install: () => control.install(integration.id),
    talkId: seed.talkId ?? 0,
    botId: bot.id,
  };
  return { sandbox, setting };
}
