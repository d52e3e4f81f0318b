import type { BotBlock } from '../../../page-shapes/bots.ts';
import { callBack } from '../../host/life-cycle.ts';
import type { PageContext } from '../../page-context.ts';
import { codeHandler } from './code-block.ts';
import { messageProgram } from './message-block.ts';

/** A bot's code may not be longer, in bytes. */
const mostBytes = 64 * 1024;

/** A block with its steps, or what kept it from having them. */
export type WrittenBlock =
  | { readonly block: BotBlock; readonly problem?: never }
  | { readonly block: BotBlock; readonly problem: string };

function read(answer: string): { program: unknown } | { problem: string } {
  if (new TextEncoder().encode(answer).length > mostBytes)
    return { problem: 'the steps are longer than 64 KB' };
  try {
    const program: unknown = JSON.parse(answer);
    if (typeof program === 'object' && program !== null) return { program };
    return { problem: 'the steps must be an array, or an object of steps' };
  } catch (error) {
    return { problem: `the steps are no JSON: ${String(error)}` };
  }
}

/** The blocks that are the CRM's own. */
function writeOwn(block: BotBlock): WrittenBlock {
  if (block.handler !== codeHandler) return { block: { ...block, program: messageProgram(block) } };
  const result = read(block.params.code ?? '');
  if ('problem' in result) return { block, problem: result.problem };
  return { block: { ...block, program: result.program } };
}

async function write(page: PageContext, block: BotBlock, code: string): Promise<WrittenBlock> {
  const { host, hostContext, journal, state } = page;
  const widget = state.get().widgets.find((known) => known.code === code && known.isActive);
  // What a widget wrote once, the bot does also when the widget is gone.
  if (!widget && block.program !== null) return { block };
  const running = widget && (await host.running(widget));
  if (!running) return { block, problem: 'the widget does not run here' };
  const called = await callBack(hostContext, running, 'onSalesbotDesignerSave', block.handler, {
    ...block.params,
  });
  if (called.outcome !== 'returned') {
    const reason = called.outcome === 'absent' ? 'is missing' : 'threw an error';
    return { block, problem: `callbacks.onSalesbotDesignerSave ${reason}` };
  }
  const { value } = called;
  const result =
    typeof value === 'string'
      ? read(value)
      : { problem: `onSalesbotDesignerSave answered ${typeof value}, not a text` };
  if ('program' in result) return { block: { ...block, program: result.program } };
  journal.note(code, result.problem);
  return { block, problem: result.problem };
}

/**
 * Turns every block into steps, those of widgets by `onSalesbotDesignerSave(handler_code, params)`.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export async function blockPrograms(
  page: PageContext,
  blocks: readonly BotBlock[],
): Promise<readonly WrittenBlock[]> {
  const written: WrittenBlock[] = [];
  for (const block of blocks)
    written.push(block.widget === null ? writeOwn(block) : await write(page, block, block.widget));
  return written;
}
