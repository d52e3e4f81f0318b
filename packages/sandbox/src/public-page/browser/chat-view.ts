import { element, icon } from './element.ts';
import type { Message } from './server.ts';
import { partOf, type Settings, textIn } from './settings.ts';
import type { Words } from './words.ts';

export interface ChatViewParts {
  readonly settings: Settings;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onSend: (text: string) => Promise<void>;
}

/** The window of the chat. */
export interface ChatView {
  readonly root: HTMLElement;
  readonly show: (messages: readonly Message[]) => void;
  readonly focus: () => void;
}

const isColor = (text: string | undefined): text is string =>
  text !== undefined && CSS.supports('color', text);

/** The colours of a theme as custom properties; what is no colour is left out. */
function coloursOf({ theme }: Settings): readonly (readonly [string, string])[] {
  const head = partOf(theme, 'header');
  const message = partOf(theme, 'message');
  const compose = partOf(theme, 'compose');
  const wanted = {
    '--background': textIn(theme, 'background'),
    '--system': textIn(theme, 'system_color'),
    '--compose-text': textIn(theme, 'system_color'),
    '--head': textIn(head, 'background'),
    '--head-text': textIn(head, 'color'),
    '--out': textIn(message, 'outgoing_background'),
    '--out-text': textIn(message, 'outgoing_color'),
    '--in': textIn(message, 'incoming_background'),
    '--in-text': textIn(message, 'incoming_color'),
    '--send': textIn(compose, 'button_background'),
  };
  const { height } = compose;
  return [
    ...Object.entries(wanted).flatMap(([name, text]) =>
      isColor(text) ? [[name, text] as const] : [],
    ),
    ...(typeof height === 'number' ? [['--compose', `${Math.min(170, height)}px`] as const] : []),
  ];
}

export function createChatView({ settings, words, onClose, onSend }: ChatViewParts): ChatView {
  const list = element('ul', { class: 'messages', 'aria-live': 'polite' });
  const field = element('textarea', {
    'aria-label': words.compose_placeholder,
    placeholder: words.compose_placeholder,
    rows: '1',
  });
  const status = element('li', { class: 'status', 'data-out': '' });
  const send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': words.send },
    icon('M12 19V5M6 11l6-6 6 6'),
  );
  const form = element('form', {}, field, send);
  const close = element('button', { type: 'button', 'aria-label': words.close }, '×');
  close.addEventListener('click', onClose);
  const head = element('div', { class: 'head' }, element('span', {}, words.title), close);
  const root = element(
    'section',
    { class: 'chat', 'aria-label': words.title, 'data-mode': settings.mode },
    ...(settings.theme.header === false ? [element('div')] : [head]),
    list,
    form,
    element('p', { class: 'powered' }, `${words.powered_by} amokit`),
  );
  for (const [name, value] of coloursOf(settings)) root.style.setProperty(name, value);

  const tell = (text: string) => {
    status.textContent = text;
    list.append(status);
    list.scrollTop = list.scrollHeight;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    tell(words.delivery_status_sending);
    try {
      await onSend(text);
      field.value = '';
      tell(words.delivery_status_sent);
    } catch (error) {
      // What was written stays in the field.
      console.warn(error);
      tell(words.delivery_status_error);
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit();
  });

  let shown = '';
  return {
    root,
    show(messages) {
      const state = JSON.stringify(messages);
      if (state === shown) return;
      shown = state;
      list.replaceChildren(
        ...messages.map(({ text, is_out }) =>
          element('li', { 'data-out': is_out ? '' : undefined }, text),
        ),
      );
      list.scrollTop = list.scrollHeight;
    },
    focus: () => field.focus(),
  };
}
