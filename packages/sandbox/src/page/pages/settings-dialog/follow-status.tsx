import { render } from 'preact';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import type { PageContext } from '../../page-context.ts';
import type { Translate } from '../../texts/translate.ts';
import { isInstalled, SettingsControls, StatusLine } from './settings-controls.tsx';

/**
 * Keeps the status and the buttons of an open settings dialog true: the widget may change its status
 * in the middle, and so may another page. The buttons are drawn anew only where other ones are
 * wanted, as widgets move and replace them.
 *
 * @returns ends it
 */
export function followStatus(
  { state }: PageContext,
  widget: PageWidget,
  body: HTMLElement,
  t: Translate,
): () => void {
  const line = body.querySelector('.widget-settings__status');
  const controls = body.querySelector('.widget_settings_block__controls');
  let drawn: boolean | undefined;
  const draw = (): void => {
    const now = state.get().widgets.find(({ code }) => code === widget.code) ?? widget;
    if (line) render(<StatusLine widget={now} t={t} />, line);
    if (!controls || isInstalled(now) === drawn) return;
    drawn = isInstalled(now);
    render(<SettingsControls widget={now} t={t} />, controls);
  };
  draw();
  return state.subscribe(draw);
}
