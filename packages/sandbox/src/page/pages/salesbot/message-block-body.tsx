import type { BotBlock } from '../../../page-shapes/bots.ts';
import { useTexts } from '../../page-context.ts';
import { messageHandler } from './message-block.ts';

interface MessageBlockBodyProps {
  readonly block: BotBlock;
  change(params: BotBlock['params']): void;
}

/** The fields of the CRM's own block: a message, and the answers that it offers. */
export function MessageBlockBody({ block, change }: MessageBlockBodyProps) {
  const t = useTexts();
  const field = (name: 'text' | 'answers', caption: string, rows: number) => (
    <label class="salesbot-block__row">
      <span class="salesbot-block__caption">{caption}</span>
      <textarea
        class="text-input"
        name={name}
        rows={rows}
        value={block.params[name] ?? ''}
        onInput={({ currentTarget }) => change({ ...block.params, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="salesbot-block__body" data-handler={messageHandler}>
      {field('text', t('salesbot.messageText'), 2)}
      {field('answers', t('salesbot.messageAnswers'), 2)}
    </div>
  );
}
