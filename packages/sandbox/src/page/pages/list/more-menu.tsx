import { Ellipsis } from 'lucide';
import { callBack, hasCallback, type RunningWidget } from '../../host/life-cycle.ts';
import { namesLocation, usesPanel } from '../../host/locations.ts';
import { Icon } from '../../layout/icon.tsx';
import { usePopup } from '../../layout/use-popup.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { useRunning } from '../use-running.ts';
import type { ListPlace } from './list-page.tsx';

interface MoreMenuProps {
  readonly place: ListPlace;
  readonly count: number;
  /** Told which widget's block the panel is to show; null for none. */
  chosen(code: string | null): void;
}

/**
 * What can be done with the ticked rows: the widgets that live in the list and wait for a choice.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export function MoreMenu({ place, count, chosen }: MoreMenuProps) {
  const { hostContext, journal } = usePage();
  const t = useTexts();
  const popup = usePopup();

  const callbackOf = (running: RunningWidget) =>
    place.selected.find((name) => hasCallback(running, name));
  const offered = useRunning().filter(
    (running) => namesLocation(running.widget.manifest, place.area) && callbackOf(running),
  );

  const choose = (running: RunningWidget) => {
    const { code, manifest } = running.widget;
    const name = callbackOf(running);
    popup.close();
    if (!name) return;
    if (name !== place.selected[0])
      journal.note(code, `callbacks.${name} is not documented, ${place.selected[0]} is`);
    chosen(usesPanel(manifest, place.area) ? code : null);
    void callBack(hostContext, running, name);
  };

  return (
    <div class="list-multiple-actions" ref={popup.ref}>
      <span class="list-multiple-actions__count">{t('list.ticked', { count })}</span>
      <button
        type="button"
        class="button-input list-top-nav__text-button js-list-more"
        aria-haspopup="menu"
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        <Icon icon={Ellipsis} size={16} /> {t('list.more')}
      </button>
      {popup.open && (
        <div class="list-multiple-actions__menu" role="menu">
          {offered.length === 0 && <p class="hint">{t('list.noActions')}</p>}
          {offered.map((running) => (
            <button
              key={running.widget.code}
              type="button"
              role="menuitem"
              class="list-multiple-actions__item"
              data-code={running.widget.code}
              onClick={() => choose(running)}
            >
              {widgetTexts(running.widget).name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
