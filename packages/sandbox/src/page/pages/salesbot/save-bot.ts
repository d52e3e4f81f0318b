import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { readJson } from '../../data/ajax.ts';
import { callBack } from '../../host/life-cycle.ts';
import { at, messageOf } from '../../host/value.ts';
import type { PageContext } from '../../page-context.ts';
import type { BotBlock } from './blocks.ts';

/** A bot's code may not be longer, in bytes. */
const mostBytes = 64 * 1024;

/** What became of a block when the bot was saved. */
export type SavedBlock =
  | { readonly block: BotBlock; readonly problem?: never }
  | { readonly block: BotBlock; readonly problem: string };

const problemOf = (text: unknown): { steps: unknown; problem?: string } => {
  if (typeof text !== 'string')
    return { steps: null, problem: `onSalesbotDesignerSave answered ${typeof text}, not a text` };
  if (new TextEncoder().encode(text).length > mostBytes)
    return { steps: null, problem: 'the steps are longer than 64 KB' };
  try {
    const steps: unknown = JSON.parse(text);
    if (typeof steps === 'object' && steps !== null) return { steps };
    return { steps: null, problem: 'the steps must be an array, or an object of steps' };
  } catch (error) {
    return { steps: null, problem: `the steps are no JSON: ${String(error)}` };
  }
};

/** Hands the steps to the sandbox, which runs them as a bot of its own, signed for by the widget. */
async function keep(block: BotBlock, { clientUuid }: PageWidget): Promise<SavedBlock> {
  try {
    const bot = await readJson('POST', '/ajax/bots', {
      ...(block.botId !== undefined && { id: block.botId }),
      name: `${block.widgetCode}: ${block.handlerCode}`,
      program: block.steps,
      client_id: clientUuid,
    });
    return { block: { ...block, botId: Number(at(bot, 'id')) } };
  } catch (error) {
    return { block, problem: messageOf(error) };
  }
}

/**
 * Turns every block into steps by its widget's `onSalesbotDesignerSave(handler_code, params)`.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export async function saveBot(
  { host, hostContext, journal, state }: PageContext,
  blocks: readonly BotBlock[],
): Promise<readonly SavedBlock[]> {
  const saved: SavedBlock[] = [];
  for (const block of blocks) {
    const widget = state.get().widgets.find(({ code }) => code === block.widgetCode);
    const running = widget && (await host.running(widget));
    if (!running) {
      saved.push({ block, problem: 'the widget does not run here' });
      continue;
    }
    const result = await callBack(
      hostContext,
      running,
      'onSalesbotDesignerSave',
      block.handlerCode,
      { ...block.params },
    );
    if (result.outcome !== 'returned') {
      const reason = result.outcome === 'absent' ? 'is missing' : 'threw an error';
      saved.push({ block, problem: `callbacks.onSalesbotDesignerSave ${reason}` });
      continue;
    }
    const { steps, problem } = problemOf(result.value);
    if (problem) journal.note(block.widgetCode, problem);
    if (problem) saved.push({ block, problem });
    else saved.push(await keep({ ...block, steps }, widget));
  }
  return saved;
}
