import { describe, expect, it } from 'vitest';
import { widgetZip } from '../../sandbox/test/widget-zip.ts';
import { type Inbox, memoryStores, type SmsRequest } from '../src/index.ts';
import { startBackend } from './harness.ts';

describe('SMS of the system', () => {
  it('come from the CRM to the widget’s backend, on behalf of a person', async () => {
    const told: SmsRequest[] = [];
    const widget = await widgetZip({ sms: { endpoint: 'https://backend.example/hooks/sms' } });
    const backend = await startBackend({
      sandbox: { widgets: [widget] },
      widget: 'hooked',
      on: { sms: (request) => void told.push(request) },
    });
    const { control } = backend.sandbox;
    control.allowOutgoing([`backend.example:443=${new URL(backend.url).host}`]);
    const sms = { code: 'hooked', phone: '+79001234567', text: 'Код 1 & 2' };
    expect(await control.sendSms(sms)).toEqual({ status: 200 });
    await control.settled();
    await backend.server.workOff();
    const { phone, text } = sms;
    expect(told).toEqual([{ phone, text, userId: expect.any(Number) }]);
  });

  it('are told once, under a token of the CRM', async () => {
    const told: SmsRequest[] = [];
    const backend = await startBackend({ on: { sms: (request) => void told.push(request) } });
    const body = (token: string) =>
      new URLSearchParams({ text: 'Ваш заказ готов', phone: '+79001234567', token });
    const post = async (token: string) =>
      (await fetch(`${backend.url}/hooks/sms`, { method: 'POST', body: body(token) })).status;
    const token = await backend.token();
    expect(await post(token)).toBe(200);
    expect(await post(token)).toBe(200);
    expect(await post(`${token}x`)).toBe(401);
    await backend.server.workOff();
    expect(told).toEqual([
      { text: 'Ваш заказ готов', phone: '+79001234567', userId: expect.any(Number) },
    ]);
    expect(JSON.stringify(backend.log)).not.toContain('+79001234567');
  });

  it('can come again after they could not be written down', async () => {
    const stores = memoryStores();
    const disk = { isFull: true };
    const add: Inbox['add'] = async (job) => {
      if (disk.isFull) throw new Error('The disk is full');
      await stores.inbox.add(job);
    };
    const backend = await startBackend({ stores: { ...stores, inbox: { ...stores.inbox, add } } });
    const body = new URLSearchParams({ text: 'Hi', phone: '+79001234567' });
    body.set('token', await backend.token());
    const post = async () =>
      (await fetch(`${backend.url}/hooks/sms`, { method: 'POST', body })).status;
    expect(await post()).toBe(500);
    disk.isFull = false;
    expect(await post()).toBe(200);
    expect(await post()).toBe(200);
    expect(await stores.inbox.count()).toEqual({ waiting: 1, failed: 0 });
  });
});
