import { ScrollText, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { JournalEntry } from '../host/journal.ts';
import { usePage, usePageState, useTexts } from '../page-context.ts';
import { widgetTexts } from '../pages/integrations/widget-texts.ts';
import { useStore } from '../state/use-store.ts';
import { formatClock } from '../texts/format.ts';
import { Icon } from './icon.tsx';

/** The sandbox's own drawer: what the widgets did, and what went wrong with them. */
export function ErrorDrawer() {
  const { journal } = usePage();
  const t = useTexts();
  const entries = useStore(journal.entries);
  const [open, setOpen] = useState(false);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const errors = entries.filter(({ kind }) => kind === 'error');
  const shown = onlyErrors ? errors : entries;
  return (
    <aside class="sandbox-drawer" aria-label={t('drawer.title')}>
      <button
        type="button"
        class={`sandbox-drawer__button ${errors.length > 0 ? 'sandbox-drawer__button_errors' : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon icon={ScrollText} size={16} />
        <span aria-live="polite">
          {errors.length > 0 ? t('drawer.count', { count: errors.length }) : t('drawer.title')}
        </span>
      </button>
      {open && (
        <section class="sandbox-drawer__body">
          <div class="sandbox-drawer__head">
            <h2 class="sandbox-drawer__title">{t('drawer.title')}</h2>
            <label class="sandbox-drawer__filter">
              <input
                type="checkbox"
                checked={onlyErrors}
                onChange={() => setOnlyErrors(!onlyErrors)}
              />
              <span>{t('drawer.errors')}</span>
            </label>
            <button type="button" class="button-input" onClick={journal.clear}>
              {t('drawer.clear')}
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('drawer.close')}
              onClick={() => setOpen(false)}
            >
              <Icon icon={X} size={18} />
            </button>
          </div>
          {shown.length === 0 ? (
            <p class="hint">{t(onlyErrors ? 'drawer.noErrors' : 'drawer.empty')}</p>
          ) : (
            <ol class="sandbox-drawer__list" ref={makeReachable}>
              {shown.toReversed().map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
            </ol>
          )}
        </section>
      )}
    </aside>
  );
}

/** A list that scrolls is scrolled by the keyboard only where that can reach it. */
const makeReachable = (list: HTMLElement | null): void => {
  if (list) list.tabIndex = 0;
};

function Line({ entry }: { readonly entry: JournalEntry }) {
  const t = useTexts();
  const { language, widgets } = usePageState();
  const isError = entry.kind === 'error';
  const widget = widgets.find(({ code }) => code === entry.widget);
  return (
    <li class={`sandbox-drawer__line sandbox-drawer__line_${entry.kind}`}>
      <time>{formatClock(entry.at, language)}</time>
      <b title={entry.widget}>
        {widget ? widgetTexts(widget).name : entry.widget || t('drawer.page')}
      </b>
      {isError && entry.detail ? (
        <details>
          <summary>{entry.text}</summary>
          <pre>{entry.detail}</pre>
        </details>
      ) : (
        <span>
          {entry.text}
          {entry.detail && <i class="sandbox-drawer__answer"> → {entry.detail}</i>}
        </span>
      )}
    </li>
  );
}
