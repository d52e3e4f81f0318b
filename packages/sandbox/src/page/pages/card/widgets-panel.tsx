import { ChevronsLeft, ChevronsRight, X } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../layout/icon.tsx';
import { useTexts } from '../../page-context.ts';
import { keep, readKept } from '../../state/kept.ts';

/** The right panel: where the host puts the blocks, and whether they are shown in full. */
export interface WidgetsPanelState {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly expanded: boolean;
  setExpanded(expanded: boolean): void;
}

const key = 'sandbox_widgets_panel';

export function useWidgetsPanel(): WidgetsPanelState {
  const ref = useRef<HTMLDivElement>(null);
  const [expanded, set] = useState(() => readKept(key) !== 'collapsed');
  return {
    ref,
    expanded,
    setExpanded(next) {
      keep(key, next ? 'expanded' : 'collapsed');
      set(next);
    },
  };
}

interface WidgetsPanelProps {
  readonly panel: WidgetsPanelState;
  /** In lists the panel is there from the start, and is shown by a choice in "More". */
  readonly hidden?: boolean;
  /** Given where the panel can be closed. */
  readonly close?: () => void;
}

/** The column at the right of cards. What stands in it belongs to the host and its widgets. */
export function WidgetsPanel({ panel, hidden = false, close }: WidgetsPanelProps) {
  const t = useTexts();
  const { expanded, setExpanded } = panel;
  const label = t(expanded ? 'panel.collapse' : 'panel.expand');

  // What stands in the container is the host's and the widgets', so it is listened to from outside.
  useEffect(() => {
    const container = panel.ref.current;
    const onCaption = ({ target }: MouseEvent) => {
      const caption = target instanceof Element && target.closest('.js-widget-caption-block');
      if (!caption) return;
      if (expanded) caption.parentElement?.classList.toggle('card-widgets__widget_folded');
      else setExpanded(true);
    };
    container?.addEventListener('click', onCaption);
    return () => container?.removeEventListener('click', onCaption);
  }, [panel.ref, expanded, setExpanded]);

  return (
    <aside
      class={`card-widgets card-right-column ${expanded ? 'card-widgets_expanded js-widgets-active' : 'card-widgets_collapsed'}`}
      aria-label={t('panel.title')}
      hidden={hidden}
    >
      <div class="card-widgets__top">
        <h2 class="card-widgets__title">{t('panel.title')}</h2>
        {close && (
          <button
            type="button"
            class="icon-button card-widgets__close"
            aria-label={t('panel.close')}
            onClick={close}
          >
            <Icon icon={X} size={18} />
          </button>
        )}
        <button
          type="button"
          class="icon-button card-widgets__toggle"
          aria-label={label}
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          <Icon icon={expanded ? ChevronsRight : ChevronsLeft} size={18} />
        </button>
      </div>
      <div id="widgets" class="card-widgets__wrapper custom-scroll">
        <div id="widgets_block" class="card-widgets__elements js-card-widgets" ref={panel.ref} />
        <p class="card-widgets__empty">{t('panel.empty')}</p>
      </div>
      <div id="card_widgets_overlay" class="card-widgets__overlay" hidden />
    </aside>
  );
}
