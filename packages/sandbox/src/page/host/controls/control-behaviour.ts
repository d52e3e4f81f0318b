import type { JQuery, JQueryStatic } from '../jquery.ts';
import { withoutHarm } from '../without-harm.ts';
import { behaveAsDates } from './date-behaviour.ts';
import { behaveAsLists } from './list-behaviour.ts';
import type { Listen } from './listen.ts';
import { listenOnDocument } from './listen.ts';

/** Tells a widget that a person changed a control, by the events that the CRM fires. */
export function announceChange($input: JQuery): void {
  $input.trigger('change').trigger('controls:change');
}

/**
 * Makes the system's controls work wherever they are inserted: everything is listened to from the
 * document, so a control needs no start and leaves nothing behind.
 *
 * @returns starts them anew where a widget has taken all handlers off the document; true if it had to
 */
export function startControls($: JQueryStatic): () => boolean {
  const { listen, isHeard, stop } = listenOnDocument($);
  const start = (): void => {
    behaveAsBoxes($, listen);
    behaveAsLists($, listen);
    behaveAsDates($, listen);
    behaveAsButtons(listen);
  };
  start();
  return () => {
    if (isHeard()) return false;
    withoutHarm(() => {
      stop();
      start();
    });
    return true;
  };
}

function behaveAsBoxes($: JQueryStatic, listen: Listen): void {
  listen('change', '.control-checkbox input[type=checkbox]', function () {
    const checked = this instanceof HTMLInputElement && this.checked;
    this.closest('.control-checkbox')?.classList.toggle('is-checked', checked);
    $(this).trigger('controls:change');
  });
  listen('change', '.switcher__checkbox', function () {
    const on = this instanceof HTMLInputElement && this.checked;
    const switcher = this.parentElement?.querySelector('.switcher');
    switcher?.classList.toggle('switcher__on', on);
    switcher?.classList.toggle('switcher__off', !on);
    $(this).trigger('controls:change');
  });
  listen('change', '.control-radio input', function () {
    const group = this instanceof HTMLInputElement ? this.name : '';
    for (const radio of document.querySelectorAll<HTMLInputElement>('.control-radio input'))
      if (radio.name === group)
        radio.closest('.control-radio')?.classList.toggle('icon-radio-checked', radio.checked);
    $(this).trigger('controls:change');
  });
}

/** `button:load:start` and its kin: a button waits, and can not be pressed meanwhile. */
function behaveAsButtons(listen: Listen): void {
  const set = (element: HTMLElement, className: string, on: boolean, disabled: boolean) => {
    element.classList.toggle(className, on);
    element.toggleAttribute('disabled', disabled);
  };
  listen('button:load:start', '.button-input', function () {
    set(this, 'button-input-loading', true, true);
  });
  listen('button:load:stop', '.button-input', function () {
    set(this, 'button-input-loading', false, false);
  });
  listen('button:save:enable', '.button-input', function () {
    set(this, 'button-input-disabled', false, false);
  });
  listen('button:save:disable', '.button-input', function () {
    set(this, 'button-input-disabled', true, true);
  });
  listen('button:save:error', '.button-input', function () {
    set(this, 'button-input-loading', false, false);
    this.classList.add('button-input-error');
  });
}
