import { render } from 'preact';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { callBack } from '../../host/life-cycle.ts';
import { isInitOnce, namesLocation, runsIn } from '../../host/locations.ts';
import type { ModalInstance } from '../../host/modal/modal.ts';
import { at } from '../../host/value.ts';
import type { PageContext } from '../../page-context.ts';
import { createTranslate } from '../../texts/translate.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { followStatus } from './follow-status.tsx';
import { type SaveResult, saveSettings } from './save-settings.ts';
import { describeFields, readFields } from './setting-fields.ts';
import { SettingsForm } from './settings-form.tsx';
import { showTour } from './show-tour.tsx';

/** Opens a widget's settings dialog; `context` is what the callback `settings` gets beside the body. */
export type OpenSettings = (widget: PageWidget, context?: unknown) => void;

export const createSettingsDialog =
  (page: PageContext): OpenSettings =>
  (widget, context) => {
    const { Modal, state, host, hostContext, journal } = page;
    const t = createTranslate(state.get().language);
    const fields = describeFields(at(widget.manifest, 'settings'), widget.langs);

    // A widget that does not name the location is not loaded here: the dialog is the CRM's alone.
    const lives = runsIn(widget.manifest, 'settings');
    if (!lives)
      journal.note(
        widget.code,
        'the manifest has no location "settings": script.js is not run here',
      );
    const starting = lives ? host.running(widget) : Promise.resolve(null);

    let following = (): void => undefined;
    const modal = new Modal({
      class_name: `widget-settings__modal ${widget.code}`,
      disable_enter_keydown: true,
      destroy() {
        following();
        // A widget that was only tried out here must not live on after its dialog.
        const known = state.get().widgets.find(({ code }) => code === widget.code);
        if (known?.isActive === false && !isInitOnce(widget.manifest)) void host.stop(widget.code);
      },
      init(this: ModalInstance) {
        const body = this.$modal_body[0];
        if (!body) return;
        this.$modal_body.trigger('modal:loaded').html('');
        render(<SettingsForm {...{ widget, fields, t }} state={state.get()} />, body);
        body.setAttribute('aria-label', widgetTexts(widget).name);
        following = followStatus(page, widget, body, t);
        this.$modal_body.trigger('modal:centrify');
      },
    });
    const body = modal.$modal_body[0];
    if (!body) return;
    showTour(page, widget, body, t);

    const show = (result: SaveResult): void => {
      const missing = result.outcome === 'missing' ? result.codes : [];
      for (const row of body.querySelectorAll<HTMLElement>('[data-field]')) {
        const isMissing = missing.includes(row.dataset.field ?? '');
        row.classList.toggle('widget_settings_block__item_field_error', isMissing);
        row.querySelector('.widget_settings_block__error')?.toggleAttribute('hidden', !isMissing);
        const input = row.querySelector('input:not([type=hidden])');
        if (isMissing) input?.setAttribute('aria-invalid', 'true');
        else input?.removeAttribute('aria-invalid');
      }
      body.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      const message = body.querySelector<HTMLElement>('.widget-settings__message');
      if (!message) return;
      if (result.outcome === 'refused') message.textContent = t('widgets.refused');
      if (result.outcome === 'failed')
        message.textContent = `${t('widgets.failed')} ${result.message}`;
      message.hidden = result.outcome !== 'refused' && result.outcome !== 'failed';
    };

    let busy = false;
    const save = async (active: 'Y' | 'N'): Promise<void> => {
      if (busy) return;
      busy = true;
      body.classList.add('widget-settings_busy');
      const values = readFields(body, fields, state.get().users);
      const running = await starting;
      const result = await saveSettings(page, { widget, running, fields, values, active });
      busy = false;
      body.classList.remove('widget-settings_busy');
      show(result);
      if (result.outcome === 'saved') modal.destroy();
    };

    // By delegation, as widgets replace and move the buttons.
    modal.$modal_body
      .on('submit', 'form', (event) => event.preventDefault())
      .on('click', '.js-widget-save, .js-widget-install', (event) => {
        event.preventDefault();
        void save('Y');
      })
      .on('click', '.js-widget-uninstall', (event) => {
        event.preventDefault();
        void save('N');
      })
      .on('input', '[data-field] input', ({ target }) => {
        const row = target.closest('[data-field]');
        row?.classList.remove('widget_settings_block__item_field_error');
        row?.querySelector('.widget_settings_block__error')?.setAttribute('hidden', '');
      });

    void starting.then((running) => {
      if (running && namesLocation(widget.manifest, 'settings') && body.isConnected)
        void callBack(hostContext, running, 'settings', modal.$modal_body, context ?? {});
    });
  };
