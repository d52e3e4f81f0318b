import { useMemo, useRef } from 'preact/hooks';
import type { PageBot } from '../../../page-shapes/bots.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { PageMessage } from '../page-message.tsx';
import { AddBlockMenu } from './add-block-menu.tsx';
import { BlockBody } from './block-body.tsx';
import { BlockExits, type NamedKind } from './block-exits.tsx';
import { BlockLines } from './block-lines.tsx';
import { BotBlockView } from './bot-block.tsx';
import { addBlock, changeBlock, connect, newBlock, removeBlock } from './bot-draft.ts';
import { botHandlers, handlerOf } from './bot-handlers.ts';
import { codeHandler } from './code-block.ts';
import { placeBlocks } from './place-blocks.ts';
import { useBotDraft } from './use-bot-draft.ts';

interface BotEditorProps {
  /** Absent for a new bot. */
  readonly bot: PageBot | undefined;
  /** False until the host knows the place. */
  readonly entered: boolean;
  saved(id: number): void;
}

/** A bot: its name, its blocks, and the ways between them. */
export function BotEditor({ bot, entered, saved }: BotEditorProps) {
  const { widgets } = usePageState();
  const t = useTexts();
  const area = useRef<HTMLDivElement>(null);
  const handlers = useMemo(() => botHandlers(widgets), [widgets]);
  const { draft, state, problems, refusal, edit, note, save } = useBotDraft(bot, saved);
  const { blocks } = draft;

  const kinds: readonly NamedKind[] = [
    { title: t('salesbot.message'), kind: 'message' },
    ...handlers.map((kind) => ({ title: kind.title, kind })),
    { title: t('salesbot.code'), kind: 'code' },
  ];
  const places = placeBlocks(blocks);
  const shown = blocks.map((block, index) => {
    const handler = handlerOf(handlers, block);
    const own = t(block.handler === codeHandler ? 'salesbot.code' : 'salesbot.message');
    const name = handler?.title ?? (block.widget === null ? own : block.handler);
    return { id: block.id, block, handler, title: `${index + 1}. ${name}` };
  });

  return (
    <>
      <div class="list__top">
        <input
          class="text-input salesbot-designer__name"
          aria-label={t('salesbot.name')}
          value={draft.name}
          onInput={({ currentTarget }) => {
            const { value: name } = currentTarget;
            edit((before) => ({ ...before, name }));
          }}
        />
        <AddBlockMenu
          kinds={kinds}
          add={(kind) => edit((before) => addBlock(before, newBlock(kind)))}
        />
        <button
          type="button"
          class="button-input button-input_blue"
          disabled={blocks.length === 0 || state === 'saving'}
          onClick={save}
        >
          {t('card.save')}
        </button>
        {state === 'saved' && (
          <span class="hint" role="status">
            {t('widgets.saved')}
          </span>
        )}
        {refusal && (
          <span class="card-fields__problem" role="alert">
            {refusal}
          </span>
        )}
      </div>
      {blocks.length === 0 && (
        <PageMessage title={t('salesbot.empty')}>{t('salesbot.emptyHint')}</PageMessage>
      )}
      {entered && blocks.length > 0 && (
        <div class="salesbot-designer__canvas">
          <div class="salesbot-designer__blocks" ref={area}>
            {shown.map(({ id, block, handler, title }, index) => (
              <BotBlockView
                key={id}
                block={block}
                handler={handler}
                title={title}
                place={places.get(id)}
                isFirst={index === 0}
                problem={problems[id]}
                remove={() => edit((before) => removeBlock(before, id))}
              >
                <BlockBody
                  block={block}
                  handler={handler}
                  edit={(change) => edit((before) => changeBlock(before, id, change))}
                  note={(change) => note(id, change)}
                />
                <BlockExits
                  block={block}
                  targets={shown}
                  kinds={kinds}
                  connect={(exit, target) => edit((before) => connect(before, id, exit, target))}
                  add={(exit, kind) =>
                    edit((before) => {
                      const made = newBlock(kind);
                      return connect(addBlock(before, made), id, exit, made.id);
                    })
                  }
                />
              </BotBlockView>
            ))}
            <BlockLines area={area} blocks={blocks} />
          </div>
        </div>
      )}
    </>
  );
}
