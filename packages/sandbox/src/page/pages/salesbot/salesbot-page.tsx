import { useMemo, useRef, useState } from 'preact/hooks';
import { usePopup } from '../../layout/use-popup.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { useStore } from '../../state/use-store.ts';
import { PageMessage } from '../page-message.tsx';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';
import { useEnteredPlace } from '../use-entered-place.ts';
import { botBlocks, botHandlers, defaultParams } from './blocks.ts';
import { BotBlockView } from './bot-block.tsx';
import { saveBot } from './save-bot.ts';

/** The designer of bots: blocks of the widgets, one after the other. */
export function SalesbotPage() {
  const page = usePage();
  const { widgets } = usePageState();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const blocks = useStore(botBlocks);
  const handlers = useMemo(() => botHandlers(widgets), [widgets]);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState(false);
  const popup = usePopup();
  const entered = useEnteredPlace(
    () => ({
      area: 'salesbot_designer',
      pageCode: 'settings-communications',
      entity: 'settings',
      view: view.current,
    }),
    'salesbot',
  );

  const save = async () => {
    const results = await saveBot(page, botBlocks.get());
    botBlocks.set(results.map(({ block }) => block));
    setProblems(
      Object.fromEntries(
        results.flatMap(({ block, problem }) => (problem ? [[block.id, problem]] : [])),
      ),
    );
    setSaved(results.every(({ problem }) => !problem));
  };

  const shown = blocks.flatMap((block) => {
    const handler = handlers.find(
      ({ code, widget }) => code === block.handlerCode && widget.code === block.widgetCode,
    );
    return handler ? [{ block, handler }] : [];
  });

  return (
    <div class="settings-section">
      <SettingsMenu current={location.pathname} />
      <div class="list-page salesbot-designer" ref={view}>
        <div class="list__top">
          <h1 class="list__top__title">{t('salesbot.title')}</h1>
          <div class="digital-pipeline__picker" ref={popup.ref}>
            <button
              type="button"
              class="button-input"
              aria-haspopup="menu"
              aria-expanded={popup.open}
              onClick={popup.toggle}
            >
              + {t('salesbot.add')}
            </button>
            {popup.open && (
              <div class="list-multiple-actions__menu" role="menu">
                {handlers.length === 0 && <p class="hint">{t('pipeline.nothing')}</p>}
                {handlers.map((handler) => (
                  <button
                    key={`${handler.widget.code} ${handler.code}`}
                    type="button"
                    role="menuitem"
                    class="list-multiple-actions__item"
                    data-code={handler.code}
                    onClick={() => {
                      popup.close();
                      setSaved(false);
                      botBlocks.set([
                        ...botBlocks.get(),
                        {
                          id: crypto.randomUUID(),
                          widgetCode: handler.widget.code,
                          handlerCode: handler.code,
                          params: defaultParams(handler),
                          exits: [],
                          steps: null,
                        },
                      ]);
                    }}
                  >
                    {handler.title}
                  </button>
                ))}
              </div>
            )}
          </div>
          {blocks.length > 0 && (
            <button type="button" class="button-input button-input_blue" onClick={save}>
              {t('card.save')}
            </button>
          )}
          {saved && (
            <span class="hint" role="status">
              {t('widgets.saved')}
            </span>
          )}
          <span class="hint">{t('salesbot.hint')}</span>
        </div>
        {shown.length === 0 && (
          <PageMessage title={t('salesbot.empty')}>{t('salesbot.emptyHint')}</PageMessage>
        )}
        {entered && (
          <div class="salesbot-designer__blocks">
            {shown.map(({ block, handler }, index) => (
              <BotBlockView
                key={block.id}
                block={block}
                handler={handler}
                number={index + 1}
                problem={problems[block.id]}
                change={(changed) => {
                  setSaved(false);
                  botBlocks.set(
                    botBlocks.get().map((known) => (known.id === changed.id ? changed : known)),
                  );
                }}
                remove={() => botBlocks.set(botBlocks.get().filter(({ id }) => id !== block.id))}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
