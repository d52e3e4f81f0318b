import type { JQuery, JQueryStatic } from '../jquery.ts';
import { asText, at, isFunction, isObject, type Values } from '../value.ts';

/** An open dialog of `lib/components/base/modal`. */
export interface ModalInstance {
  readonly options: Values;
  readonly $modal: JQuery;
  readonly $modal_body: JQuery;
  /** Closes the dialog, unless the widget's `destroy` answers false. */
  destroy(): void;
  showSuccess(text?: unknown, done?: unknown): void;
  showError(text?: unknown): void;
  _showError(text?: unknown): void;
}

export type ModalConstructor = new (options?: unknown) => ModalInstance;

/**
 * The CRM's dialog, `lib/components/base/modal`, for widgets that make `new Modal({…})` of it.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
export function createModalClass($: JQueryStatic, texts: () => ModalTexts): ModalConstructor {
  let count = 0;

  return class Modal implements ModalInstance {
    readonly options: Values;
    readonly $modal: JQuery;
    readonly $modal_body: JQuery;
    readonly #element: HTMLElement;
    readonly #events: string;
    #closed = false;
    #ownName: string | null = null;

    constructor(options: unknown = {}) {
      this.options = isObject(options) ? options : {};
      count += 1;
      this.#events = `.modal-${count}`;
      this.#element = this.#build();
      this.$modal = $(this.#element);
      const body = this.#element.querySelector('.modal-body');
      this.$modal_body = $(body ?? this.#element);
      this.#listen();
      const { container } = this.options;
      // A jQuery object, too: its first element.
      const [place] = [container, at(container, '0')].filter((one) => one instanceof HTMLElement);
      (place ?? document.body).append(this.#element);
      const { init } = this.options;
      if (isFunction(init)) init.call(this, this.$modal_body);
      this.#nameByHeading();
      const focus = asText(at(this.options, 'focus_element')) || '.js-modal-accept';
      this.#element.querySelector<HTMLElement>(focus)?.focus();
    }

    #build(): HTMLElement {
      const element = document.createElement('div');
      element.className = `modal modal-list ${asText(at(this.options, 'class_name'))}`.trim();
      if (at(this.options, 'default_overlay')) element.classList.add('default-overlay');
      element.innerHTML =
        '<div class="modal-scroller custom-scroll"><div class="modal-body modal-body-relative" role="dialog" aria-modal="true" tabindex="-1"><div class="modal-body__inner"><span class="modal-body__loader" aria-hidden="true"></span></div></div></div>';
      return element;
    }

    /** A dialog has the name of its heading, without one that of the page; a widget's goes first. */
    #nameByHeading(): void {
      const body = this.$modal_body[0];
      if (!body || body.getAttribute('aria-label') !== this.#ownName) return;
      const heading = body.querySelector('.modal-body__caption, h1, h2, h3')?.textContent?.trim();
      this.#ownName = heading || document.title;
      body.setAttribute('aria-label', this.#ownName);
    }

    #listen(): void {
      const { options, $modal, $modal_body } = this;
      const close = () => this.destroy();
      $modal_body.on('modal:loaded', () => {
        $modal.find('.modal-body__loader').remove();
        this.#element.classList.add('modal_loaded');
      });
      $modal_body.on('modal:centrify', () => this.#nameByHeading());
      if (!options.disable_cancel_click)
        $modal.on('click', '.modal-body__close, .js-modal-close, .button-cancel', close);
      if (!options.disable_overlay_click && !options.disable_cancel_click)
        $modal.on('mousedown', ({ target }) => {
          if (target === this.#element || target.classList.contains('modal-scroller')) close();
        });
      $(document).on(`keydown${this.#events}`, (event) => {
        // Only the topmost dialog answers to keys.
        if (event.isDefaultPrevented() || this.#element.nextElementSibling?.matches('.modal'))
          return;
        if (event.key === 'Escape' && !options.disable_escape_keydown) close();
        if (event.key === 'Enter' && !options.disable_enter_keydown && !isMultiline(event.target))
          this.#element.querySelector<HTMLElement>('.js-modal-accept')?.click();
      });
    }

    destroy(): void {
      if (this.#closed) return;
      const { destroy } = this.options;
      if (isFunction(destroy) && destroy.call(this) === false) return;
      this.#closed = true;
      $(document).off(this.#events);
      this.$modal.remove();
    }

    #say(className: string, text: string): void {
      const inner = document.createElement('div');
      inner.className = `modal-body__inner ${className}`;
      const heading = document.createElement('h2');
      heading.className = 'modal-body__caption head_2';
      heading.textContent = text;
      inner.append(heading);
      this.$modal_body.trigger('modal:loaded').html('').append(inner).trigger('modal:centrify');
    }

    showSuccess(text?: unknown, done?: unknown): void {
      this.#say('modal-body__inner_success', asText(text) || texts().success);
      if (isFunction(done)) setTimeout(done, 1000);
    }

    showError(text?: unknown): void {
      this.#say('modal-body__inner_error', asText(text) || texts().error);
    }

    _showError(text?: unknown): void {
      this.showError(text);
    }
  };
}

/** What a dialog says by itself. */
export interface ModalTexts {
  readonly success: string;
  readonly error: string;
}

const isMultiline = (target: HTMLElement): boolean =>
  target instanceof HTMLTextAreaElement || target.isContentEditable;
