import { unsorted as unsortedSchema } from '@amokit/contract/schemas';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { at, items, start } from './harness.ts';
import { startReceiver } from './receiver.ts';
import { widgetZip } from './widget-zip.ts';

describe('strangers', () => {
  it('who write into a chat become an incoming lead, whom a bot’s first words accept', async () => {
    const { control, get } = await start();
    const { talk, unsorted } = control.chatFromStranger({ name: 'Nina New', text: 'Hello?' });
    const listed = await get(`/api/v4/leads/unsorted/${unsorted.id}`);
    expect(unsortedSchema.parse(listed.json)).toMatchObject({
      category: 'chats',
      metadata: {
        from: 'Nina New',
        last_message_text: 'Hello?',
        origin: { chat_id: talk.chat_id },
      },
    });
    const lead = at(listed.json, '_embedded.leads.0.id');
    const before = at((await get(`/api/v4/leads/${lead}`)).json, 'status_id');
    const show = { handler: 'show', params: { type: 'text', value: 'Hi {{contact.name}}' } };
    const bot = control.setBot({ name: 'Greeter', program: [{ question: [show] }] });
    control.startBot(bot.id, 'leads', Number(lead));
    expect(control.messages(talk.id).map(({ text }) => text)).toEqual(['Hello?', 'Hi Nina New']);
    expect((await get(`/api/v4/leads/unsorted/${unsorted.id}`)).status).toBe(204);
    expect(at((await get(`/api/v4/leads/${lead}`)).json, 'status_id')).not.toBe(before);
  });

  it('are met by a bot that waits for chats where incoming leads stand', async () => {
    const { control, get } = await start();
    const pipeline = items(await get('/api/v4/leads/pipelines'), 'pipelines')[0];
    const statuses = items(
      await get(`/api/v4/leads/pipelines/${pipeline?.id}/statuses`),
      'statuses',
    );
    const incoming = Number(statuses.find(({ type }) => type === 1)?.id);
    const show = { handler: 'show', params: { type: 'text', value: 'Welcome' } };
    const bot = control.setBot({ name: 'W', program: [{ question: [show] }] });
    const action = { type: 'bot', bot_id: bot.id } as const;
    const stage = { pipeline_id: Number(pipeline?.id), statuses: [incoming] };
    control.setTrigger({ ...stage, events: ['chat'], action });
    const { talk } = control.chatFromStranger({ name: 'Nina', text: 'Hello?' });
    await control.settled();
    expect(control.messages(talk.id).map(({ text }) => text)).toEqual(['Hello?', 'Welcome']);
  });

  it('who write letters become incoming leads too', async () => {
    const { control, get } = await start();
    const mail = { name: 'Ned', email: 'ned@x.test', subject: 'Order', text: 'One table, please' };
    const { id } = control.mailFromStranger(mail);
    const found = items(await get(`/api/v4/leads/unsorted?filter[uid][]=${id}`), 'unsorted');
    expect(unsortedSchema.parse(found[0])).toMatchObject({
      category: 'mail',
      metadata: { from: { email: 'ned@x.test', name: 'Ned' }, subject: 'Order' },
    });
  });
});

describe('a widget’s backend', () => {
  it('may run here while the manifest names its true address', async () => {
    const receiver = await startReceiver();
    const widgets = [await widgetZip({ sms: { endpoint: 'https://backend.example/sms?x=1' } })];
    const allowOutgoing = [`backend.example:443=${receiver.address}`];
    const { control } = await start({ widgets, allowOutgoing });
    const sent = await control.sendSms({ code: 'hooked', phone: '+1', text: 'Hi' });
    expect(sent).toEqual({ status: 200 });
    expect(receiver.received[0]?.url).toBe('/sms?x=1');
    expect(control.outgoing()).toContainEqual(
      expect.objectContaining({ kind: 'sms', url: 'https://backend.example/sms', status: 200 }),
    );
    expect(() => control.allowOutgoing(['http://x'])).toThrow('name:port');
  });

  it('is opened in a mobile card with a token that names the card', async () => {
    const mobile = { frame_url: 'https://backend.example/frame', color: '#339DC7' };
    const { control, url: account } = await start({ widgets: [await widgetZip({ mobile })] });
    const card = { entity_type: 'leads', entity_id: 7 } as const;
    const url = new URL(await control.mobileFrame({ code: 'hooked', ...card }));
    expect(url.origin + url.pathname).toBe(mobile.frame_url);
    expect(url.searchParams.get('from')).toBe('ios');
    expect(decodeJwt(url.searchParams.get('token') ?? '')).toMatchObject({
      iss: new URL(account).origin,
      data: card,
    });
  });
});
