import type { BotBlock } from '../../../page-shapes/bots.ts';
import { useTexts } from '../../page-context.ts';
import { codeHandler } from './code-block.ts';

interface CodeBlockBodyProps {
  readonly block: BotBlock;
  change(params: BotBlock['params']): void;
}

/** The field of the CRM's own block for steps that are written by hand. */
export function CodeBlockBody({ block, change }: CodeBlockBodyProps) {
  const t = useTexts();
  return (
    <div class="salesbot-block__body" data-handler={codeHandler}>
      <label class="salesbot-block__row">
        <span class="salesbot-block__caption">{t('salesbot.codeText')}</span>
        <textarea
          class="text-input salesbot-block__code"
          name="code"
          rows={8}
          spellcheck={false}
          value={block.params.code ?? ''}
          onInput={({ currentTarget }) => change({ code: currentTarget.value })}
        />
      </label>
    </div>
  );
}
