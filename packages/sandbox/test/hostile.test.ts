/** What strangers may try: each would stop the sandbox, or make it say what it must not. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { at, sessionHeaders, start } from './harness.ts';
import { startReceiver } from './receiver.ts';
import { widgetZip } from './widget-zip.ts';

const action = (name: string, params: object = {}) => ({
  handler: 'action',
  params: { name, params },
});
const startBot = (bot: number) => ({
  handler: 'stop',
  params: { action: 'salesbot-start', bot },
});

/** Sends bytes as they are, and gives the first line of the answer. */
async function firstLine(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(request);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).split('\r\n')[0] ?? '';
}

describe('a stranger', () => {
  it('can not name another host in the first line of a request', async () => {
    const { apiUrl, tokens } = await start();
    const { host, port } = new URL(apiUrl);
    const lines = (target: string) =>
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${tokens.longLived}\r\n\r\n`;
    expect(await firstLine(Number(port), lines('/api/v4/account'))).toContain('200');
    expect(await firstLine(Number(port), lines('http://evil.test/api/v4/account'))).toContain(
      '400',
    );
    expect(await firstLine(Number(port), lines('*'))).toContain('400');
  });

  it('finds no entries in tables under the names that all objects have', async () => {
    const { control, call, seed, get } = await start();
    const lead = Number(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id'));
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const question = names.flatMap((name) => [
      action(name),
      action('link', { from: 2, to: name, to_id: '1' }),
      action('add_note', { element_type: 2, note_type: name, text: 'x' }),
      { handler: 'filter', params: { type: name, value: '1', custom_fields_id: 1, actions: [] } },
    ]);
    const bot = control.setBot({ name: 'x', program: [{ question }] });
    const run = await call('POST', `/api/v4/bots/${bot.id}/run`, {
      entity_id: lead,
      entity_type: 'leads',
    });
    expect(run.status).toBe(202);
    expect(control.botRuns().at(-1)).toMatchObject({ state: 'done', ended_by: null });
  });

  it('can not keep bots busy with starting one another', async () => {
    const { control, get, seed } = await start();
    const lead = Number(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id'));
    const wait = [{ question: [action('none')] }];
    const one = control.setBot({ name: 'one', program: wait });
    const two = control.setBot({ name: 'two', program: [{ question: [startBot(one.id)] }] });
    control.setBot({ id: one.id, name: 'one', program: [{ question: [startBot(two.id)] }] });
    control.startBot(one.id, 'leads', lead);
    expect((await get('/api/v4/account')).status).toBe(200);
    expect(control.botRuns().at(-1)?.ended_by).toBe('bots start one another in circles');
  });

  it('can not keep bots and triggers busy with moving a lead to and fro', async () => {
    const { control, call, get, seed } = await start();
    const lead = Number(at((await get(`/api/v4/talks/${seed.talkId}`)).json, 'entity_id'));
    const pipeline = Number(at((await get(`/api/v4/leads/${lead}`)).json, 'pipeline_id'));
    for (const [from, to] of [
      [142, 143],
      [143, 142],
    ] as const) {
      const question = [action('change_status', { value: to })];
      const { id } = control.setBot({ name: 'x', program: [{ question }] });
      const actionOf = { type: 'bot', bot_id: id } as const;
      control.setTrigger({ pipeline_id: pipeline, statuses: [from], action: actionOf });
    }
    expect((await call('PATCH', `/api/v4/leads/${lead}`, { status_id: 142 })).status).toBe(200);
    expect((await get('/api/v4/account')).status).toBe(200);
    expect(control.botRuns().at(-1)?.ended_by).toBe('bots start one another in circles');
  });

  it('names files as they like, and all can be fetched again', async () => {
    const { driveUrl, tokens } = await start();
    const headers = { authorization: `Bearer ${tokens.longLived}` };
    const names = ['x.constructor', 'x.__proto__', `${'a'.repeat(254)}😀.txt`, 'a\r\nb: c.txt'];
    for (const file_name of names) {
      const body = JSON.stringify({ file_name, file_size: 1 });
      const opened = await fetch(`${driveUrl}/v1.0/sessions`, { method: 'POST', headers, body });
      const url = String(at(await opened.json(), 'upload_url'));
      const file: unknown = await (await fetch(url, { method: 'POST', headers, body: 'x' })).json();
      const renamed = await fetch(String(at(file, '_links.self.href')), {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ name: `${'я'.repeat(20_000)}\r\n` }),
      });
      for (const one of [file, await renamed.json()]) {
        const got = await fetch(String(at(one, '_links.download.href')));
        expect([file_name, got.status, await got.text()]).toEqual([file_name, 200, 'x']);
      }
    }
  });

  it('answers `crm_post` with a status that HTTP has not', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({
      widgets: [await widgetZip({})],
      allowOutgoing: [receiver.address],
    });
    const headers = await sessionHeaders(sandbox);
    const statuses: number[] = [];
    for (const status of [205, 304, 302, 999]) {
      receiver.answer = status;
      const body = { url: receiver.url, data: {}, type: 'text' };
      const answer = await sandbox.call('POST', '/ajax/widgets/hooked/crm_post', body, headers);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([205, 304, 302, 502]);
    // A redirect is handed on, and not followed.
    expect(receiver.received).toHaveLength(4);
  });
});
