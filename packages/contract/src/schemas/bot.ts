/**
 * Bots.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/widgets-api
 * @see https://developers.kommo.com/reference/launch-salesbot
 * @module
 */
import { z } from 'zod';
import { botEntities } from '../constants/bots.ts';
import { open } from './object.ts';
import { id } from './primitives.ts';

/** The entity for which a bot is started or stopped. */
export const botTarget = open({ entity_id: id, entity_type: z.enum(botEntities) }).meta({
  id: 'BotTarget',
});

export const botRun = open({ bot_id: id, ...botTarget.shape }).meta({ id: 'BotRun' });

const show = open({
  handler: z.literal('show'),
  params: open({
    type: z.enum(['text', 'buttons', 'buttons_url']),
    value: z.string().max(80),
    buttons: z.array(z.string()).max(25).optional(),
  }),
});

const goto = open({
  handler: z.literal('goto'),
  params: open({ type: z.enum(['question', 'answer', 'finish']), step: z.int().nonnegative() }),
});

/** With what a bot goes on that waits for a widget. `data` is then in `{{json.<key>}}`. */
export const botContinue = open({
  data: z.record(z.string(), z.unknown()).optional(),
  execute_handlers: z
    .array(z.discriminatedUnion('handler', [show, goto]))
    .max(10)
    .optional(),
}).meta({ id: 'BotContinue' });
