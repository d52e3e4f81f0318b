import { bots as service } from '@amokit/contract';
import { botContinue, botRun, botTarget } from '@amokit/contract/schemas';
import { accepted } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { type ItemProblems, invalid, noChoice, Problem } from '../api/problem.ts';
import { may } from '../api/rights.ts';
import { readItems, readOne } from '../api/validate.ts';
import type { Bots } from '../bots/bots.ts';
import { cardOf } from './lib/entities.ts';

interface Target {
  readonly entity_id: number;
  readonly entity_type: 'leads' | 'contacts';
}

const reaches = (call: Call, { entity_type, entity_id }: Target): boolean => {
  const card = cardOf(call.db, entity_type, entity_id);
  return card !== undefined && may(call.user, entity_type, 'view', card);
};

const noEntity = (request_id: string): ItemProblems => ({
  request_id,
  errors: [noChoice('entity_id')],
});

/** How the sandbox plays the starting and stopping of bots, and going on after a widget. */
export function createBotsService(bots: Bots): ServiceBehaviour {
  const missing = (call: Call) => new Problem(404, `Not found: ${call.path}`);
  const known = (call: Call): number => {
    const id = idParam(call, 'id');
    if (!call.db.rows.bots.get(id)) throw missing(call);
    return id;
  };
  const target = (call: Call): Target => {
    const { input } = readOne(call, botTarget);
    if (!reaches(call, input)) throw invalid([noEntity('0')]);
    return input;
  };
  return {
    service,
    methods: {
      run(call) {
        const id = known(call);
        const { entity_type, entity_id } = target(call);
        bots.start(id, entity_type, entity_id);
        return accepted;
      },
      runMany(call) {
        const items = readItems(call, botRun);
        const problems = items.flatMap(({ input, requestId }): ItemProblems[] => {
          if (!call.db.rows.bots.get(input.bot_id)) {
            const detail = 'There is no such bot.';
            const errors = [{ code: 'NotSupportedChoice', path: 'bot_id', detail }];
            return [{ request_id: requestId, errors }];
          }
          return reaches(call, input) ? [] : [noEntity(requestId)];
        });
        if (problems.length > 0) throw invalid(problems);
        for (const { input } of items) bots.start(input.bot_id, input.entity_type, input.entity_id);
        return accepted;
      },
      stop(call) {
        const id = known(call);
        const { entity_type, entity_id } = target(call);
        bots.stop(id, entity_type, entity_id);
        return accepted;
      },
      continue(call) {
        const type = call.params.bot_type ?? '';
        if (type !== 'salesbot' && type !== 'marketingbot') throw missing(call);
        const { input } = readOne({ ...call, body: call.body ?? {} }, botContinue);
        const wait = {
          type,
          botId: idParam(call, 'bot_id'),
          continueId: idParam(call, 'continue_id'),
        };
        const said = { data: input.data ?? {}, handlers: input.execute_handlers ?? [] };
        if (!bots.proceed(wait, said)) throw new Problem(404, 'No bot waits under this id');
        return accepted;
      },
    },
  };
}
