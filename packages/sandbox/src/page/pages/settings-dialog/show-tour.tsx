import { render } from 'preact';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { saveWidgetStatus } from '../../data/ajax.ts';
import { replaceWidget } from '../../host/replace-widget.ts';
import type { PageContext } from '../../page-context.ts';
import type { Translate } from '../../texts/translate.ts';
import { tourOf } from './tour.ts';
import { TourView } from './tour-view.tsx';

/**
 * Shows the tour of a widget that is about to be installed in the place of its settings, which come
 * after it. Once it is over the widget is `not_configured`, until its settings are saved.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export function showTour(
  { state, journal }: PageContext,
  widget: PageWidget,
  body: HTMLElement,
  t: Translate,
): void {
  const tour = widget.status === 'install' ? tourOf(widget, state.get()) : null;
  const place = body.querySelector<HTMLElement>('.widget-settings__tour');
  const settings = body.querySelector<HTMLElement>('.widget-settings__body');
  if (!tour || !place || !settings) return;

  const turn = (isTour: boolean): void => {
    place.hidden = !isTour;
    settings.hidden = isTour;
    body.classList.toggle('widget-settings_tour', isTour);
  };

  const finish = async (): Promise<void> => {
    render(null, place);
    turn(false);
    settings.querySelector<HTMLElement>('input:not([type=hidden]), button')?.focus();
    try {
      replaceWidget(state, await saveWidgetStatus(widget.code, { isTourOver: true }));
    } catch (error) {
      journal.error('', 'tour', error);
    }
  };

  turn(true);
  render(
    <TourView
      tour={tour}
      t={t}
      finish={() => void finish()}
      missing={(address) =>
        journal.note(widget.code, `tour: ${new URL(address).pathname} could not be shown`)
      }
    />,
    place,
  );
}
