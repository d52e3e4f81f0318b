import { asText, at, isFunction, isObject } from '../value.ts';
import type { ModalConstructor, ModalInstance } from './modal.ts';

/** What the dialog says where the widget says nothing. */
export interface ConfirmTexts {
  readonly question: string;
  readonly accept: string;
  readonly decline: string;
}

/**
 * The CRM's question, `lib/components/base/confirm`: `{ text, accept_text, decline_text, accept,
 * decline }`. Its options are not documented; these are the ones that widgets pass.
 */
export function createConfirmClass(
  Modal: ModalConstructor,
  texts: () => ConfirmTexts,
): ModalConstructor {
  return class Confirm extends Modal {
    constructor(options: unknown = {}) {
      const given = isObject(options) ? options : {};
      const say = texts();
      const words = {
        question: asText(given.text) || asText(at(given, 'caption')) || say.question,
        accept: asText(given.accept_text) || say.accept,
        decline: asText(given.decline_text) || say.decline,
      };
      super({
        class_name: 'modal-confirm',
        ...given,
        init(this: ModalInstance) {
          const { $modal_body } = this;
          $modal_body
            .trigger('modal:loaded')
            .html('')
            .append(draw(words))
            .trigger('modal:centrify');
          $modal_body.on('click', '.js-modal-accept', () => {
            if (isFunction(given.accept)) given.accept.call(this);
            this.destroy();
          });
          $modal_body.on('click', '.js-modal-decline', () => {
            if (isFunction(given.decline)) given.decline.call(this);
            this.destroy();
          });
          if (isFunction(given.init)) given.init.call(this, $modal_body);
        },
      });
    }
  };
}

const draw = (words: { question: string; accept: string; decline: string }): HTMLElement => {
  const inner = document.createElement('div');
  inner.className = 'modal-body__inner';
  const heading = document.createElement('h2');
  heading.className = 'modal-body__caption head_2';
  heading.textContent = words.question;
  const actions = document.createElement('div');
  actions.className = 'modal-body__actions';
  actions.append(
    button('button-input button-input_blue js-modal-accept', words.accept),
    button('button-cancel button-input js-modal-decline', words.decline),
  );
  inner.append(heading, actions);
  return inner;
};

const button = (className: string, text: string): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = text;
  return element;
};
