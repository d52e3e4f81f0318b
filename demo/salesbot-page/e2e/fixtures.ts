/** The demo beside the CRM, fresh for every test. */
import { createHmac } from 'node:crypto';
import type { LogEntry } from '@amokit/server';
import { memoryStores } from '@amokit/server';
import { test as base, expect } from 'amokit/test';
import type { Page } from 'playwright/test';
import { stepsOf } from '../src/steps.ts';
import { type Attached, attach } from '../start.mjs';

/** What the block is set to. */
const values = {
  purpose: 'Fitting',
  text: 'Choose a time that suits you:',
  duration: '30',
  days: '14',
  hours: '10:00-18:00',
  weekdays: '1-7',
  wait: '24',
};

export interface Task {
  readonly id: number;
  readonly text: string;
  readonly complete_till: number;
  readonly duration: number;
}

export interface Demo {
  readonly url: string;
  readonly log: readonly LogEntry[];
  readonly attached: () => Attached;
  /** A lead with a talk: there the client is. */
  readonly lead: number;
  /** Lets a bot with the block begin for the lead, and gives the link that it shows. */
  ask(settings?: Partial<typeof values>): Promise<string>;
  /** The next link that the bot shows. */
  nextLink(than: string): Promise<string>;
  /** What the bot has said last. */
  lastMessage(): string;
  /** How the bot went on: `exit chosen`. */
  exit(): string | null | undefined;
  tasks(): Promise<readonly Task[]>;
  notes(): Promise<string>;
  /** Moves the backend's clock on, by seconds. */
  later(seconds: number): void;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** The address of the frame that the mobile app opens in the card. */
  frame(userId?: number): Promise<string>;
}

const list = (answer: unknown, key: string): readonly unknown[] => {
  const embedded: unknown = answer instanceof Object && Reflect.get(answer, '_embedded');
  const found: unknown = embedded instanceof Object ? Reflect.get(embedded, key) : [];
  return Array.isArray(found) ? found : [];
};

const isTask = (value: unknown): value is Task =>
  value instanceof Object && 'text' in value && 'complete_till' in value;

export const test = base.extend<{ demo: Demo }>({
  demo: async ({ sandbox, api, crm }, use) => {
    const { control, seed } = sandbox;
    const port = Number(process.env.BACKEND_PORT);
    const zip = process.env.WIDGET_ZIP ?? '';
    const log: LogEntry[] = [];
    const stores = memoryStores();
    let ahead = 0;
    const now = () => Math.floor(Date.now() / 1000) + ahead;
    const begin = () =>
      attach(sandbox, { port, zip, stores, now, log: (entry) => log.push(entry) });
    let attached = await begin();
    const talkId = seed.talkId ?? 0;
    const talk = await api.get(`/api/v4/talks/${talkId}`);
    const lead = Number(talk instanceof Object && 'entity_id' in talk ? talk.entity_id : 0);
    const linkNow = () =>
      control
        .messages(talkId)
        .flatMap(({ author, text }) => (author === 'bot' ? (text.match(/http\S+/) ?? []) : []))
        .at(-1);
    const nextLink = async (than: string | undefined) => {
      await expect.poll(linkNow).not.toBe(than);
      return linkNow() ?? '';
    };

    await use({
      url: attached.url,
      log,
      attached: () => attached,
      lead,
      async ask(settings) {
        const before = linkNow();
        const program = stepsOf({ ...values, ...settings }, 'en', attached.url);
        const bot = control.setBot({ name: 'Asks', program, client_id: attached.clientId });
        control.startBot(bot.id, 'leads', lead);
        return nextLink(before);
      },
      nextLink,
      lastMessage: () => control.messages(talkId).at(-1)?.text ?? '',
      exit: () => control.botRuns().at(-1)?.ended_by,
      async tasks() {
        const filter = `filter[entity_type]=leads&filter[entity_id]=${lead}`;
        const found = list(await api.get(`/api/v4/tasks?${filter}`), 'tasks');
        return found.filter(isTask).filter(({ text }) => text.includes('Fitting'));
      },
      notes: async () => JSON.stringify(await api.get(`/api/v4/leads/${lead}/notes`)),
      later(seconds) {
        ahead += seconds;
      },
      stop: () => attached.close(),
      async start() {
        attached = await begin();
      },
      frame: (userId) => {
        const card = { entity_type: 'leads', entity_id: lead } as const;
        return control.mobileFrame({ code: attached.code, ...card, userId });
      },
    });
    await attached.close();
    expect(crm.url).toBe(sandbox.url);
  },
});

export { expect };

/** Chooses a day and a time, counted from 0, and gives the words of what is chosen. */
export async function pick(page: Page, day: number, time: number): Promise<string> {
  const days = page.getByRole('group', { name: 'Day' }).getByRole('radio');
  const times = page.getByRole('group', { name: 'Time' }).getByRole('radio');
  await days.nth(day).check();
  await times.nth(time).check();
  return (await page.locator('.selected').textContent()) ?? '';
}

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the CRM signs them. */
export function signedToken(claims: object, secret: string): string {
  const text = `${base64url({ typ: 'JWT', alg: 'HS256' })}.${base64url(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
