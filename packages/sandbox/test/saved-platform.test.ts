import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { at, items, start } from './harness.ts';
import { startReceiver } from './receiver.ts';

const minute = 60_000;

async function saveFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-saved-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'account.json');
}

describe('a saved account', () => {
  it('keeps tokens, waiting hooks, bots in the middle of their work, and files', async () => {
    const save = await saveFile();
    const receiver = await startReceiver();
    const options = { allowOutgoing: [receiver.address], save, perSecond: null };
    const first = await createSandbox(options);
    const authorization = `Bearer ${first.tokens.longLived}`;
    const post = (base: string, path: string, body: unknown) =>
      fetch(`${base}${path}`, {
        method: 'POST',
        headers: { authorization },
        body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
      });
    const hook = { destination: `${receiver.url}/hook`, settings: ['add_lead'] };
    await post(first.apiUrl, '/api/v4/webhooks', hook);
    receiver.answer = 500;
    await post(first.apiUrl, '/api/v4/leads', [{ name: 'Kept' }]);
    const session = await post(first.driveUrl, '/v1.0/sessions', {
      file_name: 'a.txt',
      file_size: 3,
    });
    const url = String(at(await session.json(), 'upload_url'));
    const file: unknown = await (await post('', url, new TextEncoder().encode('abc'))).json();
    const talkId = first.seed.talkId ?? 0;
    const talk: unknown = await (
      await fetch(`${first.apiUrl}/api/v4/talks/${talkId}`, { headers: { authorization } })
    ).json();
    const show = (value: string) => ({ handler: 'show', params: { type: 'text', value } });
    const program = [{ question: [show('Which?')], answer: [show('So {{message_text}}')] }];
    const bot = first.control.setBot({ name: 'B', program });
    first.control.startBot(bot.id, 'leads', Number(at(talk, 'entity_id')));
    await first.control.settled();
    expect(receiver.received).toHaveLength(1);
    await first.close();

    const second = await createSandbox(options);
    onTestFinished(() => second.close());
    const account = await fetch(`${second.apiUrl}/api/v4/account`, { headers: { authorization } });
    expect(account.status).toBe(200);
    await account.text();
    expect(second.integration).toEqual(first.integration);
    second.control.say({ talkId, text: 'blue' });
    expect(second.control.messages(talkId).at(-1)?.text).toBe('So blue');
    receiver.answer = 200;
    second.control.setClock({ advance: 6 * minute });
    await second.control.settled();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
    const path = new URL(String(at(file, '_links.download.href'))).pathname;
    const bytes = await fetch(`${second.driveUrl}${path}`);
    expect(await bytes.text()).toBe('abc');
    const refreshed = await fetch(`${second.apiUrl}/oauth2/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: first.integration.clientId,
        client_secret: first.integration.clientSecret,
        redirect_uri: first.integration.redirectUri,
        grant_type: 'refresh_token',
        refresh_token: first.tokens.refresh,
      }),
    });
    expect(refreshed.status).toBe(200);
    await refreshed.text();
  });

  it('does not hold codes and refresh tokens that could be used', async () => {
    const save = await saveFile();
    const sandbox = await start();
    await sandbox.control.save(save);
    const text = await readFile(save, 'utf8');
    expect(text).not.toContain(sandbox.tokens.refresh);
    expect(text).not.toContain(sandbox.tokens.longLived);
    expect(JSON.parse(text)).toMatchObject({ rows: { refreshTokens: [expect.anything()] } });
  });

  it('that is loaded while a sandbox runs leaves its own tokens good', async () => {
    const save = await saveFile();
    const other = await start({ language: 'en' });
    await other.control.save(save);
    const sandbox = await start();
    await sandbox.control.load(save);
    expect((await sandbox.get('/api/v4/account')).status).toBe(200);
    const widgets = items(await sandbox.get('/api/v4/widgets'), 'widgets');
    expect(widgets.map(({ code }) => code)).toEqual(['amokit_demo']);
  });
});
