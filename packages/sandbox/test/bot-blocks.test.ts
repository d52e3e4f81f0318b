import { describe, expect, it } from 'vitest';
import { at, sessionHeaders, start } from './harness.ts';
import { startReceiver } from './receiver.ts';
import { widgetZip } from './widget-zip.ts';

const show = (value: string) => ({ handler: 'show', params: { type: 'text', value } });
const exit = (value: string) => ({ handler: 'exits', params: { value } });
const goto = (step: number) => ({ handler: 'goto', params: { type: 'question', step } });

interface Wish {
  readonly id: string;
  readonly program: unknown;
  readonly exits?: readonly string[];
  readonly next?: Readonly<Record<string, string>>;
  readonly widget?: string;
}

const block = ({ id, program, exits = [], next = {}, widget }: Wish) => ({
  id,
  widget: widget ?? null,
  handler: 'any',
  params: {},
  exits: exits.map((code) => ({ code, title: code })),
  next,
  program,
});

type Started = Awaited<ReturnType<typeof start>>;

/** The blocks at work on the lead of the open talk. */
async function running(sandbox: Started, wishes: readonly Wish[]) {
  const talkId = sandbox.seed.talkId ?? 0;
  const lead = Number(at((await sandbox.get(`/api/v4/talks/${talkId}`)).json, 'entity_id'));
  const before = sandbox.control.messages(talkId).length;
  const bot = sandbox.control.setBot({ name: 'Blocks', blocks: wishes.map(block) });
  sandbox.control.startBot(bot.id, 'leads', lead);
  return {
    bot,
    lead,
    answer: (text: string) => sandbox.control.say({ talkId, text }),
    said: () =>
      sandbox.control
        .messages(talkId)
        .slice(before)
        .map(({ text }) => text),
    ended: () => sandbox.control.botRuns().at(-1)?.ended_by,
    state: () => sandbox.control.botRuns().at(-1)?.state,
  };
}

describe('a bot of blocks', () => {
  it('goes from block to block, each with steps of its own from 0', async () => {
    const bot = await running(await start(), [
      {
        id: 'ask',
        program: [
          { question: [show('Well?'), goto(1)] },
          { question: [], answer: [goto(2)] },
          {
            question: [
              {
                handler: 'condition',
                params: {
                  term1: '{{message_text}}',
                  term2: 'yes',
                  operation: '=',
                  result: [exit('yes')],
                },
              },
              exit('no'),
            ],
          },
        ],
        exits: ['yes', 'no'],
        next: { yes: 'thank', no: 'ask' },
      },
      { id: 'thank', program: [{ question: [show('Thanks')] }], next: { '': 'bye' } },
      { id: 'bye', program: { 5: { question: [show('Bye')] } } },
    ]);
    bot.answer('no');
    expect(bot.said()).toEqual(['Well?', 'no', 'Well?']);
    bot.answer('yes');
    expect(bot.said().slice(3)).toEqual(['yes', 'Thanks', 'Bye']);
    expect([bot.state(), bot.ended()]).toEqual(['done', null]);
  });

  it('ends where an exit leads nowhere, and says when the block has no such exit', async () => {
    const sandbox = await start();
    const one = (program: unknown) =>
      running(sandbox, [{ id: 'a', program, exits: ['good', 'bad'], next: {} }]);
    expect((await one([{ question: [exit('good')] }])).ended()).toBe('exit good');
    expect((await one([{ question: [exit('constructor')] }])).ended()).toBe(
      'exit constructor, which the block does not have',
    );
    expect((await one([{ question: [show('x')] }])).ended()).toBe(
      'the block came to none of its exits',
    );
  });

  it('does not go round for ever, and ends when its block or the bot is taken away', async () => {
    const sandbox = await start();
    const round = await running(sandbox, [
      { id: 'a', program: [{ question: [] }], next: { '': 'b' } },
      { id: 'b', program: [{ question: [] }], next: { '': 'a' } },
    ]);
    expect(round.ended()).toBe('the bot goes round in circles');

    const waiting = [{ id: 'a', program: [{ question: [show('?')], answer: [show('!')] }] }];
    const changed = await running(sandbox, waiting);
    sandbox.control.setBot({
      id: changed.bot.id,
      name: 'Changed',
      blocks: [block({ id: 'other', program: [{ question: [] }] })],
    });
    changed.answer('still there?');
    expect(changed.ended()).toBe('the block is gone');

    const removed = await running(sandbox, waiting);
    sandbox.control.removeBot(removed.bot.id);
    expect([removed.state(), removed.ended()]).toEqual(['done', 'the bot is gone']);
  });

  it("asks a widget's backend with the secret of the block's own widget", async () => {
    const receiver = await startReceiver();
    const sandbox = await start({
      widgets: [await widgetZip({})],
      allowOutgoing: [receiver.address],
    });
    const request = {
      handler: 'widget_request',
      params: { url: `${receiver.url}/ask`, data: { lead: '{{lead.id}}' } },
    };
    const bot = await running(sandbox, [
      {
        id: 'ask',
        widget: 'hooked',
        program: [{ question: [request, goto(1)] }, { question: [exit('{{json.way}}')] }],
        exits: ['left'],
        next: { left: 'end' },
      },
      { id: 'end', program: [{ question: [show('Left')] }] },
    ]);
    await sandbox.control.settled();
    const body: unknown = JSON.parse(receiver.received[0]?.body ?? '');
    expect(at(body, 'data')).toEqual({ lead: String(bot.lead) });
    const [, claims = ''] = String(at(body, 'token')).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      client_uuid: sandbox.widgets[0]?.clientId,
    });
  });

  it('is refused with the number of the block that is wrong', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const save = async (blocks: readonly unknown[]) => {
      const answer = await sandbox.call('POST', '/ajax/bots', { name: 'B', blocks }, headers);
      return [answer.status, at(answer.json, 'detail')];
    };
    const good = block({ id: 'a', program: [{ question: [] }] });
    expect((await save([good]))[0]).toBe(200);
    expect(await save([])).toEqual([400, expect.stringContaining('one block at least')]);
    expect(await save([good, good])).toEqual([400, expect.stringContaining('the same id')]);
    expect(await save([good, { ...good, id: 'b', program: 7 }])).toEqual([
      400,
      expect.stringContaining("block 2: this is not a bot's program"),
    ]);
    expect(await save([{ ...good, next: { '': 'c' } }])).toEqual([
      400,
      expect.stringContaining('block 1: the exit "" leads to no block'),
    ]);
    const long = [{ question: [show('x'.repeat(40_000))] }];
    expect(
      await save([
        { ...good, program: long },
        { ...good, id: 'b', program: long },
      ]),
    ).toEqual([400, expect.stringContaining('65536 bytes')]);
    const list = await sandbox.call('GET', '/ajax/bots', undefined, headers);
    expect(at(list.json, '1')).toEqual({
      id: expect.any(Number),
      name: 'B',
      blocks: [good],
      program: null,
    });
    const missing = { id: 1, name: 'B', blocks: [good] };
    expect((await sandbox.call('POST', '/ajax/bots', missing, headers)).status).toBe(404);
  });
});
