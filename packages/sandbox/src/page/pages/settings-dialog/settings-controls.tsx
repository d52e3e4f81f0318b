import type { PageWidget } from '../../../page-shapes/page-state.ts';
import type { Translate } from '../../texts/translate.ts';
import { statusTexts } from '../integrations/status-texts.ts';

interface SettingsControlsProps {
  readonly widget: PageWidget;
  readonly t: Translate;
}

/** A widget that says it is not installed gets the button for it, though its code may run. */
export const isInstalled = ({ isActive, status }: PageWidget): boolean =>
  isActive && status !== 'install';

/** The buttons of the settings dialog: what can be done with the widget as it is. */
export function SettingsControls({ widget, t }: SettingsControlsProps) {
  const { code } = widget;
  // Widgets look for the button that saves whatever the status is.
  if (!isInstalled(widget))
    return (
      <button
        type="submit"
        class="button-input button-input_blue js-widget-install js-widget-save"
        id={`install_${code}`}
      >
        <span class="button-input-inner__text">{t('widgets.buttonInstall')}</span>
      </button>
    );
  return (
    <>
      <button
        type="submit"
        class="button-input button-input_blue js-widget-save"
        id={`save_${code}`}
      >
        <span class="button-input-inner__text">{t('widgets.buttonSave')}</span>
      </button>
      <button type="button" class="button-input js-widget-uninstall">
        <span class="button-input-inner__text">{t('widgets.buttonDisable')}</span>
      </button>
    </>
  );
}

/** What the widget is called now: installed, to be configured, in trouble. */
export function StatusLine({ widget, t }: SettingsControlsProps) {
  return (
    <span class={`widget-status widget-status_${widget.status}`}>
      {t(statusTexts[widget.status])}
    </span>
  );
}
