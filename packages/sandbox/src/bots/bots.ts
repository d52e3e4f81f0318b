import { botToken } from '../oauth/disposable-token.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { Switches } from '../oauth/switches.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { BotBlock } from '../page-shapes/bots.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import type { BotRow, BotRunRow, TalkRow } from '../store/platform-rows.ts';
import { blockAfter, blockOf, blocksProblem, firstStep, programOf } from './blocks.ts';
import { talkOf } from './chats.ts';
import type { Effect, Place } from './effects.ts';
import { type Powers, play } from './handlers.ts';
import { type Handler, handlersOf, type Program, readProgram } from './program.ts';
import { sceneOf } from './scene.ts';

export interface BotInput {
  readonly id?: number | undefined;
  readonly name: string;
  readonly type?: 'salesbot' | 'marketingbot' | undefined;
  readonly program?: unknown;
  /** What the designer makes a bot of, instead of a program. */
  readonly blocks?: readonly BotBlock[] | undefined;
  /** Whose secret signs the requests to widgets. */
  readonly client_id?: string | undefined;
}

export type BotEntity = BotRunRow['entity_type'];

export interface Bots {
  readonly all: () => readonly BotRow[];
  readonly set: (input: BotInput) => BotRow;
  readonly remove: (id: number) => boolean;
  readonly runs: () => readonly BotRunRow[];
  /** Starts a bot; another one that is at work for the entity ends. `undefined` = no such bot. */
  readonly start: (
    botId: number,
    entity: BotEntity,
    id: number,
    meta?: string,
  ) => BotRunRow | undefined;
  /** Ends a bot's work for an entity; false when there was none. */
  readonly stop: (botId: number, entity: BotEntity, id: number) => boolean;
  /** The client has written something. */
  readonly hear: (talk: TalkRow, text: string) => void;
  /** A widget says how to go on; false when nothing waits under this id. */
  readonly proceed: (wait: Waiting, said: Said) => boolean;
}

export interface Waiting {
  readonly type: string;
  readonly botId: number;
  readonly continueId: number;
}

export interface Said {
  readonly data: Readonly<Record<string, unknown>>;
  readonly handlers: readonly Handler[];
}

export interface BotsParts {
  readonly db: Db;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  readonly switches: Switches;
  /** The integration that signs where a bot names none. */
  readonly ownClient: string;
}

/** A widget has to take a request within this, or the bot ends. */
const widgetTimeout = 2000;
/** A bot that only goes round in circles is ended. */
const mostHandlers = 2000;
/** Bots start one another, also over triggers, so many times for an entity before they are stopped. */
const mostInOneGo = 50;
/** Finished runs are kept for a while, to be looked at. */
const mostDone = 200;

const isOpen = ({ state }: BotRunRow) => state !== 'done';

/** Bots: their programs, and what they are doing for which entity. */
export function createBots(parts: BotsParts): Bots {
  const { db, outgoing, addresses, switches } = parts;
  const { bots, botRuns } = db.rows;

  const change = (id: number, edit: (run: BotRunRow) => void) => botRuns.change(id, edit);
  const end = (run: BotRunRow, why: string | null): void => {
    change(run.id, (row) => {
      row.state = 'done';
      row.ended_by = why;
      row.ended_at = db.clock.seconds();
      row.queue = [];
      row.continue_id = null;
    });
    const done = [...botRuns.values()].filter((row) => !isOpen(row));
    for (const old of done.slice(0, -mostDone)) botRuns.remove(old.id);
  };

  const askWidget = async (bot: BotRow, run: BotRunRow, url: string, data: unknown) => {
    const { widget } = blockOf(bot, run) ?? {};
    const own = widget ? db.rows.widgets.get(widget)?.client_uuid : bot.client_id;
    const integration = integrationOf(db, own ?? parts.ownClient);
    if (!integration) return end(run, 'no integration');
    // The address that the sign-in names, as the CRM does: a backend may compare it.
    const issuer = `http://${addresses.named(db.account.subdomain)}`;
    const token = await botToken({ db, integration, bot, run, issuer, url, switches });
    const { continue_id } = run;
    const return_url = `${issuer}/api/v4/${bot.type}/${bot.id}/continue/${continue_id}`;
    const result = await outgoing.send({
      kind: 'salesbot',
      url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, data, return_url }),
      timeout: widgetTimeout,
    });
    const taken = 'status' in result && result.status === 200;
    const waits = botRuns.get(run.id);
    if (taken || waits?.continue_id !== continue_id) return;
    end(run, `widget_request: ${'status' in result ? result.status : result.failed}`);
  };

  const request: Powers['request'] = (url, method, data) => {
    const isGet = method.toUpperCase() === 'GET';
    void outgoing.send({
      kind: 'salesbot',
      url,
      method: isGet ? 'GET' : 'POST',
      ...(!isGet && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data ?? {}),
      }),
      timeout: widgetTimeout,
    });
  };

  const go = (run: BotRunRow, { type, step }: Place, queue: readonly Handler[]): void => {
    change(run.id, (row) => {
      row.state = 'running';
      row.step = step;
      row.section = type;
      row.queue = [...queue];
      row.answer_to = null;
    });
  };

  /** Begins with a block of a bot, at its first step. */
  const enter = (run: BotRunRow, { id, program }: BotBlock): void => {
    change(run.id, (row) => {
      row.block = id;
    });
    const read = readProgram(program);
    const step = firstStep(read);
    go(run, { type: 'question', step }, read.steps.get(step)?.question ?? []);
  };

  /** Leaves a block by one of its ways out. */
  const leave = (run: BotRunRow, bot: BotRow, exit: string): void => {
    const block = blockOf(bot, run);
    const next = block && blockAfter(bot, block, exit);
    if (next) enter(run, next);
    else if (block && exit !== '' && !block.exits.some(({ code }) => code === exit))
      end(run, `exit ${exit}, which the block does not have`);
    else if (block && exit === '' && block.exits.length > 0)
      end(run, 'the block came to none of its exits');
    else end(run, exit === '' ? null : `exit ${exit}`);
  };

  /** What comes after the last handler of a section. */
  const turn = (run: BotRunRow, bot: BotRow, program: Program): void => {
    const step = program.steps.get(run.step);
    if (run.section === 'question' && step?.answer) {
      change(run.id, (row) => {
        row.state = 'answer';
      });
      return;
    }
    // Whether the next step follows by itself no page tells: bots of the designer always say goto.
    if (run.section !== 'finish' && step?.finish)
      go(run, { type: 'finish', step: run.step }, step.finish);
    else leave(run, bot, '');
  };

  const apply = (run: BotRunRow, bot: BotRow, program: Program, effect: Effect): void => {
    if ('exit' in effect) {
      leave(run, bot, effect.exit);
    } else if ('first' in effect) {
      change(run.id, (row) => {
        row.queue = [...effect.first, ...row.queue];
      });
    } else if ('jump' in effect) {
      const { type, step } = effect.jump;
      const target = program.steps.get(step);
      if (target) go(run, effect.jump, target[type] ?? []);
      else end(run, `there is no step ${step}`);
    } else if ('end' in effect) {
      const { error } = program;
      const isFirst = effect.end === 'undelivered' && run.ended_by === null && error.length > 0;
      if (!isFirst) {
        end(run, effect.end);
        return;
      }
      change(run.id, (row) => {
        row.ended_by = effect.end;
        row.section = 'finish';
        row.queue = [...error];
      });
    } else if (effect.wait === 'answer') {
      change(run.id, (row) => {
        row.state = 'answer';
        row.answer_to = effect.then ?? null;
        if (effect.again) row.queue = [effect.again, ...row.queue];
      });
    } else {
      change(run.id, (row) => {
        row.state = 'widget';
        row.continue_id = db.nextId('continues');
      });
      outgoing.track(askWidget(bot, run, effect.url, effect.data));
    }
  };

  /** Does one handler after the other until the bot waits or ends. */
  const work = (run: BotRunRow): void => {
    for (let count = 0; run.state === 'running'; count += 1) {
      const bot = bots.get(run.bot_id);
      const program = bot && programOf(bot, run);
      if (!bot || !program || count >= mostHandlers) {
        const gone = bot ? 'the block is gone' : 'the bot is gone';
        end(run, program ? 'the bot goes round in circles' : gone);
        return;
      }
      const [next, ...rest] = handlersOf(run.queue);
      if (!next) {
        turn(run, bot, program);
        continue;
      }
      change(run.id, (row) => {
        row.queue = rest;
      });
      const powers: Powers = {
        request,
        startBot: (id) => queueMicrotask(() => void start(id, run.entity_type, run.entity_id)),
        edit: (edit) => change(run.id, edit),
      };
      const effect = play(sceneOf(db, run), next, powers);
      if (effect) apply(run, bot, program, effect);
    }
  };

  /** How often bots were started for an entity while nothing else had its turn. */
  const starts = new Map<string, number>();
  const startsInOneGo = (key: string): number => {
    const count = (starts.get(key) ?? 0) + 1;
    if (count === 1) setImmediate(() => starts.delete(key));
    starts.set(key, count);
    return count;
  };

  function start(botId: number, entity: BotEntity, id: number, meta = ''): BotRunRow | undefined {
    const bot = bots.get(botId);
    if (!bot?.is_active) return undefined;
    const goes = startsInOneGo(`${entity}:${id}`);
    const block = bot.blocks?.[0]?.id ?? null;
    const program = programOf(bot, { block });
    if (!program) return undefined;
    const first = firstStep(program);
    for (const other of botRuns.by('entity', `${entity}:${id}`))
      if (isOpen(other)) end(other, `bot ${botId} was started`);
    const step = program.steps.get(first);
    const run = botRuns.add({
      id: db.nextId('botRuns'),
      bot_id: botId,
      entity_type: entity,
      entity_id: id,
      talk_id: talkOf(db, entity, id)?.id ?? null,
      block,
      step: first,
      section: 'question',
      queue: [...(step?.question ?? [])],
      state: 'running',
      continue_id: null,
      answer_to: null,
      message_text: '',
      last_validation: '',
      json: {},
      found: { meta },
      ended_by: null,
      started_at: db.clock.seconds(),
    });
    if (goes > mostInOneGo) end(run, 'bots start one another in circles');
    else work(run);
    return run;
  }

  return {
    all: () => [...bots.values()],
    set(input) {
      const { blocks } = input;
      const problem = blocks && blocksProblem(blocks);
      if (problem) throw new Error(problem.message);
      if (!blocks) readProgram(input.program);
      const found = input.id === undefined ? undefined : bots.get(input.id);
      if (input.id !== undefined && !found) throw new Error(`there is no bot ${input.id}`);
      return bots.add({
        id: found?.id ?? db.nextId('bots'),
        name: input.name,
        type: input.type ?? found?.type ?? 'salesbot',
        program: blocks ? null : input.program,
        blocks: blocks ?? null,
        is_active: true,
        client_id: input.client_id ?? found?.client_id ?? null,
      });
    },
    remove(id) {
      for (const run of botRuns.values())
        if (run.bot_id === id && isOpen(run)) end(run, 'the bot is gone');
      return bots.remove(id);
    },
    runs: () => [...botRuns.values()],
    start,
    stop(botId, entity, id) {
      const run = botRuns
        .by('entity', `${entity}:${id}`)
        .find((one) => one.bot_id === botId && isOpen(one));
      if (run) end(run, 'stopped');
      return run !== undefined;
    },
    hear(talk, text) {
      const run = botRuns.by('talk', talk.id).find(({ state }) => state === 'answer');
      const bot = run && bots.get(run.bot_id);
      const program = bot && programOf(bot, run);
      if (!run) return;
      const to = run.answer_to;
      change(run.id, (row) => {
        row.message_text = text;
        row.state = 'running';
        row.answer_to = null;
      });
      const { steps } = program ?? {};
      if (to) go(run, to, steps?.get(to.step)?.[to.type] ?? []);
      else if (run.section === 'question')
        go(run, { type: 'answer', step: run.step }, steps?.get(run.step)?.answer ?? []);
      work(run);
    },
    proceed({ type, botId, continueId }, { data, handlers }) {
      const run = [...botRuns.values()].find(
        (row) => row.continue_id === continueId && row.bot_id === botId && row.state === 'widget',
      );
      if (!run || bots.get(botId)?.type !== type) return false;
      change(run.id, (row) => {
        row.state = 'running';
        row.continue_id = null;
        row.json = { ...row.json, ...data };
        row.queue = [...handlers, ...row.queue];
      });
      work(run);
      return true;
    },
  };
}
