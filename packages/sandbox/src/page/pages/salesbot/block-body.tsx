import type { BotBlock } from '../../../page-shapes/bots.ts';
import { useTexts } from '../../page-context.ts';
import type { BotHandler } from './bot-handlers.ts';
import { codeHandler } from './code-block.ts';
import { CodeBlockBody } from './code-block-body.tsx';
import { messageExits } from './message-block.ts';
import { MessageBlockBody } from './message-block-body.tsx';
import { WidgetBlockBody } from './widget-block-body.tsx';

type Change = (block: BotBlock) => BotBlock;

interface BlockBodyProps {
  readonly block: BotBlock;
  readonly handler: BotHandler | undefined;
  edit(change: Change): void;
  /** A widget has said something of its block. */
  note(change: Change): void;
}

/** The fields of a block: the CRM's own, or what its widget shows. */
export function BlockBody({ block, handler, edit, note }: BlockBodyProps) {
  const t = useTexts();
  const change = (params: BotBlock['params']) => edit((before) => ({ ...before, params }));
  if (handler)
    return (
      <WidgetBlockBody
        block={block}
        handler={handler}
        change={change}
        nameExits={(exits) => note((before) => ({ ...before, exits }))}
      />
    );
  if (block.widget !== null)
    return <p class="hint">{t('salesbot.widgetGone', { code: block.widget })}</p>;
  if (block.handler === codeHandler) return <CodeBlockBody block={block} change={change} />;
  return (
    <MessageBlockBody
      block={block}
      change={(params) =>
        edit((before) => {
          const changed = { ...before, params };
          return { ...changed, exits: messageExits(changed, t('salesbot.otherAnswer')) };
        })
      }
    />
  );
}
