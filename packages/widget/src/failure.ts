import type { WidgetConfig } from '@amokit/contract';
import type { FailureTexts } from './failure-texts.ts';

const english: FailureTexts = { message: 'The widget could not be shown.', retry: 'Try again' };

/**
 * The words of a failure in a language. They are in a file of their own, as most visits go well;
 * where it does not come either, they are English.
 */
export async function failureTexts(language: string): Promise<FailureTexts> {
  try {
    return (await import('./failure-texts.ts')).translations[language] ?? english;
  } catch (error) {
    console.trace(error);
    return english;
  }
}

/** What a failure has to say, and to whom. */
export interface Failure {
  readonly texts: FailureTexts;
  /** Whom to ask: moderation wants a contact where a widget fails. */
  readonly support: WidgetConfig['support'];
  readonly onRetry: () => void;
}

/** A message in the widget's place, with a button that tries again. */
export function failureView({ texts, support, onRetry }: Failure): HTMLElement {
  const view = document.createElement('div');
  view.className = 'amo-failure';
  view.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.retry;
  button.addEventListener('click', onRetry);
  view.append(texts.message, button);
  const address = support.link ?? support.email;
  if (address) {
    const contact = document.createElement('a');
    contact.href = support.link ?? `mailto:${address}`;
    contact.textContent = address;
    contact.target = '_blank';
    contact.rel = 'noopener';
    view.append(contact);
  }
  return view;
}
