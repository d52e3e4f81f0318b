import type { JQueryStatic } from '../jquery.ts';
import { announceChange } from './control-behaviour.ts';
import type { Listen } from './listen.ts';

const opened = {
  '.control--select': 'control--select_opened',
  '.control--suggest': 'control--suggest_opened',
  '.checkboxes_dropdown': 'expanded',
} as const;

const setOpen = (control: Element | null, className: string, open: boolean): void => {
  control?.classList.toggle(className, open);
  control
    ?.querySelector('.control--select--list')
    ?.classList.toggle('control--select--list-opened', open);
  control?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', `${open}`);
};

const closeAll = (except: Element | null): void => {
  for (const [selector, className] of Object.entries(opened))
    for (const control of document.querySelectorAll(`${selector}.${className}`))
      if (control !== except) setOpen(control, className, false);
};

/** The controls that open a list: select, suggest, checkboxes_dropdown, multiselect. */
export function behaveAsLists($: JQueryStatic, listen: Listen): void {
  listen('mousedown', null, ({ target }) => {
    closeAll(target.closest(Object.keys(opened).join(', ')));
  });
  listen('keydown', null, ({ key }) => {
    if (key === 'Escape') closeAll(null);
  });

  listen('click', '.control--select--button', function () {
    const control = this.closest('.control--select');
    setOpen(control, opened['.control--select'], !control?.matches('.control--select_opened'));
  });
  listen('click', '.control--select--list--item', function () {
    const control = this.closest('.control--select');
    const input = control?.querySelector<HTMLInputElement>('.control--select--input');
    const button = control?.querySelector<HTMLElement>('.control--select--button');
    if (!control || !input || !button) return;
    const { value = '' } = this.dataset;
    input.dataset.prevValue = input.value;
    input.value = value;
    button.dataset.value = value;
    const inner = button.querySelector('.control--select--button-inner');
    if (inner) inner.textContent = this.textContent;
    for (const item of control.querySelectorAll('.control--select--list--item'))
      item.classList.toggle('control--select--list--item-selected', item === this);
    setOpen(control, opened['.control--select'], false);
    announceChange($(input));
  });

  listen('focusin', '.control--suggest--input', function () {
    setOpen(this.closest('.control--suggest'), opened['.control--suggest'], true);
  });
  listen('input', '.control--suggest--input', function () {
    const typed = this instanceof HTMLInputElement ? this.value.toLowerCase() : '';
    const items = this.parentElement?.querySelectorAll<HTMLElement>(
      '.control--suggest--list--item',
    );
    for (const item of items ?? [])
      item.hidden = !(item.textContent ?? '').toLowerCase().includes(typed);
  });
  listen('click', '.control--suggest--list--item', function () {
    const control = this.closest('.control--suggest');
    const input = control?.querySelector<HTMLInputElement>('.control--suggest--input');
    if (!input) return;
    input.value = this.textContent?.trim() ?? '';
    input.dataset.valueId = this.dataset.valueId;
    setOpen(control, opened['.control--suggest'], false);
    announceChange($(input));
  });

  listen('click', '.checkboxes_dropdown__title_wrapper', function () {
    const control = this.closest('.checkboxes_dropdown');
    setOpen(control, opened['.checkboxes_dropdown'], !control?.matches('.expanded'));
  });
  listen('change', '.checkboxes_dropdown input', function () {
    const control = this.closest<HTMLElement>('.checkboxes_dropdown');
    const title = control?.querySelector('.checkboxes_dropdown__title');
    if (!control || !title) return;
    const checked = [...control.querySelectorAll('input:checked')];
    const names = checked.map((input) => input.parentElement?.textContent?.trim() ?? '');
    const { titleEmpty = '', titleNumeral = '' } = control.dataset;
    if (names.length === 0) title.textContent = titleEmpty;
    else title.textContent = titleNumeral ? `${names.length} ${titleNumeral}` : names.join(', ');
  });

  listen('keydown', '.multisuggest__input', function (event) {
    if (event.key !== 'Enter' || !(this instanceof HTMLInputElement) || !this.value.trim()) return;
    event.preventDefault();
    const control = this.closest<HTMLElement>('.multisuggest');
    control?.querySelector('.multisuggest__list')?.append(chip(control.dataset.name, this.value));
    this.value = '';
    announceChange($(this));
  });
  listen('click', '.multisuggest__remove', function () {
    const input = this.closest('.multisuggest')?.querySelector('.multisuggest__input');
    this.closest('.multisuggest__list-item')?.remove();
    if (input) announceChange($(input));
  });
}

const chip = (name: string | undefined, value: string): HTMLLIElement => {
  const item = document.createElement('li');
  item.className = 'multisuggest__list-item';
  const text = document.createElement('span');
  text.textContent = value;
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = `${name ?? ''}[]`;
  hidden.value = value;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'multisuggest__remove';
  remove.setAttribute('aria-label', '×');
  remove.textContent = '×';
  item.append(text, hidden, remove);
  return item;
};
