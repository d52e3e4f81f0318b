import { useMemo, useRef, useState } from 'preact/hooks';
import type { BotBlock, PageBot } from '../../../page-shapes/bots.ts';
import { saveBot } from '../../data/bots.ts';
import { messageOf } from '../../host/value.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { PageMessage } from '../page-message.tsx';
import { AddBlockMenu } from './add-block-menu.tsx';
import { BlockExits, type NamedKind } from './block-exits.tsx';
import { BlockLines } from './block-lines.tsx';
import { blockPrograms } from './block-programs.ts';
import { BotBlockView } from './bot-block.tsx';
import {
  addBlock,
  type BotDraft,
  changeBlock,
  connect,
  draftOf,
  newBlock,
  removeBlock,
  withoutStaleLines,
} from './bot-draft.ts';
import { type BotHandler, botHandlers } from './bot-handlers.ts';
import { messageExits } from './message-block.ts';
import { MessageBlockBody } from './message-block-body.tsx';
import { placeBlocks } from './place-blocks.ts';
import { WidgetBlockBody } from './widget-block-body.tsx';

interface BotEditorProps {
  /** Absent for a new bot. */
  readonly bot: PageBot | undefined;
  /** False until the widgets run. */
  readonly entered: boolean;
  saved(id: number): void;
}

/** A bot: its name, its blocks, and the ways between them. */
export function BotEditor({ bot, entered, saved }: BotEditorProps) {
  const page = usePage();
  const { widgets } = usePageState();
  const t = useTexts();
  const area = useRef<HTMLDivElement>(null);
  const handlers = useMemo(() => botHandlers(widgets), [widgets]);
  const [draft, setDraft] = useState<BotDraft>(() =>
    bot ? draftOf(bot) : { id: null, name: t('salesbot.newName'), blocks: [] },
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<'changed' | 'saving' | 'saved'>('changed');
  const [refusal, setRefusal] = useState('');
  const { blocks } = draft;

  const handlerOf = (block: BotBlock): BotHandler | undefined =>
    handlers.find(({ code, widget }) => code === block.handler && widget.code === block.widget);
  const kinds: readonly NamedKind[] = [
    { title: t('salesbot.message'), kind: null },
    ...handlers.map((kind) => ({ title: kind.title, kind })),
  ];
  const titleOf = (block: BotBlock, index: number): string => {
    const own = block.widget === null ? t('salesbot.message') : block.handler;
    return `${index + 1}. ${handlerOf(block)?.title ?? own}`;
  };
  const edit = (change: (before: BotDraft) => BotDraft) => {
    setState('changed');
    setDraft(change);
  };

  const save = async () => {
    setState('saving');
    setRefusal('');
    const written = await blockPrograms(page, withoutStaleLines(blocks));
    const ready = written.map(({ block }) => block);
    const failed = written.flatMap(({ block, problem }) => (problem ? [[block.id, problem]] : []));
    setProblems(Object.fromEntries(failed));
    setDraft((before) => ({ ...before, blocks: ready }));
    setState('changed');
    if (failed.length > 0) return;
    try {
      const { id } = await saveBot({
        ...(draft.id !== null && { id: draft.id }),
        name: draft.name.trim() || t('salesbot.newName'),
        blocks: ready,
      });
      setDraft((before) => ({ ...before, id }));
      setState('saved');
      saved(id);
    } catch (error) {
      setRefusal(messageOf(error));
    }
  };

  const places = placeBlocks(blocks);
  const targets = blocks.map((block, index) => ({ id: block.id, title: titleOf(block, index) }));

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
            {blocks.map((block, index) => {
              const handler = handlerOf(block);
              const change = (params: BotBlock['params']) =>
                edit((before) =>
                  changeBlock(before, block.id, (known) => {
                    const changed = { ...known, params };
                    if (known.widget !== null) return changed;
                    return { ...changed, exits: messageExits(changed, t('salesbot.otherAnswer')) };
                  }),
                );
              return (
                <BotBlockView
                  key={block.id}
                  block={block}
                  handler={handler}
                  title={titleOf(block, index)}
                  place={places.get(block.id)}
                  isFirst={index === 0}
                  problem={problems[block.id]}
                  remove={() => edit((before) => removeBlock(before, block.id))}
                >
                  {block.widget === null && <MessageBlockBody block={block} change={change} />}
                  {handler && (
                    <WidgetBlockBody
                      block={block}
                      handler={handler}
                      change={change}
                      nameExits={(exits) =>
                        setDraft((before) =>
                          changeBlock(before, block.id, (known) => ({ ...known, exits })),
                        )
                      }
                    />
                  )}
                  {block.widget !== null && !handler && (
                    <p class="hint">{t('salesbot.widgetGone', { code: block.widget })}</p>
                  )}
                  <BlockExits
                    block={block}
                    targets={targets}
                    kinds={kinds}
                    connect={(exit, target) =>
                      edit((before) => connect(before, block.id, exit, target))
                    }
                    add={(exit, kind) =>
                      edit((before) => {
                        const made = newBlock(kind);
                        return connect(addBlock(before, made), block.id, exit, made.id);
                      })
                    }
                  />
                </BotBlockView>
              );
            })}
            <BlockLines area={area} blocks={blocks} />
          </div>
        </div>
      )}
    </>
  );
}
