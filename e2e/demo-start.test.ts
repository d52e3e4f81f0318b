/** What `npm start` shows: the template and both demos in one account, each with its backend. */
import { afterEach, describe, expect, it } from 'vitest';
import { demoSandbox } from '../demo/start.mjs';
import { type RunningSandbox, startSandboxIn, templateZip } from './harness.ts';

let sandbox: RunningSandbox | undefined;

afterEach(async () => {
  await sandbox?.stop();
});

interface Widgets {
  readonly _embedded: { readonly widgets: readonly { code: string }[] };
}

/** The bots of the account, which the API does not list. */
async function botNames({ ready }: RunningSandbox): Promise<readonly string[]> {
  const headers = { 'X-Control-Secret': ready.controlSecret };
  const answer = await fetch(`${ready.controlUrl}/bots`, { headers });
  const bots: readonly { name: string }[] = await answer.json();
  return bots.map(({ name }) => name);
}

describe('npm start', () => {
  it.each([
    ['ru', 'Выбор времени'],
    ['en', 'Choose a time'],
  ])('has both demos in the account, with their backends (%s)', async (language, bot) => {
    const { args, env } = await demoSandbox();
    const running = await startSandboxIn(env, '--widget', templateZip, '--lang', language, ...args);
    sandbox = running;
    const { _embedded } = (await running.api('/api/v4/widgets')) as Widgets;
    expect(_embedded.widgets.length).toBeGreaterThanOrEqual(3);
    expect(await botNames(running)).toContain(bot);
    for (const port of [env.BUTTON_PORT, env.CHOICE_PORT]) {
      const health = await fetch(`http://127.0.0.1:${port}/health`);
      expect(health.status).toBe(200);
    }
  });
});
