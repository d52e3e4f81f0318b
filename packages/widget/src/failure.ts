import type { WidgetConfig } from '@amokit/contract';

// [what happened, what the button does]: in script.js itself, as it must not need another file.
const texts: Readonly<Record<string, readonly [string, string]>> = {
  en: ['The widget could not be shown.', 'Try again'],
  ru: ['Не удалось показать виджет.', 'Повторить'],
  es: ['No se pudo mostrar el widget.', 'Reintentar'],
  pt: ['Não foi possível mostrar o widget.', 'Tentar de novo'],
  tr: ['Widget gösterilemedi.', 'Tekrar dene'],
  id: ['Widget tidak dapat ditampilkan.', 'Coba lagi'],
};

/** What a failure has to say, and to whom. */
export interface Failure {
  readonly language: string;
  /** Whom to ask: moderation wants a contact where a widget fails. */
  readonly support: WidgetConfig['support'];
  readonly onRetry: () => void;
}

/** A message in the widget's place, in the user's language, with a button that tries again. */
export function failureView({ language, support, onRetry }: Failure): HTMLElement {
  const [message, again] = texts[language] ?? texts['en'] ?? [];
  const view = document.createElement('div');
  view.className = 'amo-failure';
  view.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = again ?? '';
  button.addEventListener('click', onRetry);
  const contact = document.createElement('a');
  contact.href = support.link ?? `mailto:${support.email}`;
  contact.textContent = support.link ?? support.email ?? '';
  contact.target = '_blank';
  contact.rel = 'noopener';
  view.append(message ?? '', button, contact);
  return view;
}
