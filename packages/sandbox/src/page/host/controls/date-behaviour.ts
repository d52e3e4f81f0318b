import type { JQueryStatic } from '../jquery.ts';
import { announceChange } from './control-behaviour.ts';
import type { Listen } from './listen.ts';

/** `25.11.2026` → `2026-11-25`; an empty string for what is no date. */
const toIso = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
};

const fromIso = (iso: string): string => iso.split('-').reverse().join('.');

/**
 * A date field is a text `DD.MM.YYYY`. A click opens the browser's own calendar through an input
 * that lives only as long as it is open.
 */
export function behaveAsDates($: JQueryStatic, listen: Listen): void {
  listen('click', '.date_field', function () {
    if (!(this instanceof HTMLInputElement) || this.disabled) return;
    this.parentElement?.querySelector('.date_field__picker')?.remove();
    const picker = document.createElement('input');
    picker.type = 'date';
    picker.className = 'date_field__picker';
    picker.tabIndex = -1;
    picker.setAttribute('aria-hidden', 'true');
    picker.value = toIso(this.value);
    picker.addEventListener('change', () => {
      this.value = fromIso(picker.value);
      announceChange($(this));
    });
    picker.addEventListener('blur', () => picker.remove());
    this.after(picker);
    // The text stays typable: the calendar is a help, and some browsers refuse to open it.
    try {
      picker.showPicker();
    } catch {
      picker.remove();
    }
  });
}
