/**
 * A widget in plain TypeScript: no Preact, no runtime, just what the CRM calls. Its callbacks have
 * types, and the build makes its manifest, logos and zip all the same.
 */
import type { WidgetInstance } from '@amokit/widget';
import texts from '../i18n/en.json';
import { linksFor } from './links.ts';

/** A text of the i18n files in the person's language; English where the CRM has none. */
function textOf(self: WidgetInstance, key: keyof typeof texts.chat): string {
  const { langs } = self;
  const chat: unknown = langs instanceof Object ? Reflect.get(langs, 'chat') : undefined;
  const text: unknown = chat instanceof Object ? Reflect.get(chat, key) : undefined;
  return typeof text === 'string' ? text : texts.chat[key];
}

/** The id of the card, which its address has: `/contacts/detail/42`. */
const cardId = (): number => Number(/\/detail\/(\d+)/.exec(location.pathname)?.[1] ?? 0);

async function show(place: Element, self: WidgetInstance, signal: AbortSignal): Promise<void> {
  const id = cardId();
  const { readNumbers } = await import('./read-numbers.ts');
  const numbers = id > 0 ? await readNumbers(id, signal) : [];
  if (signal.aborted) return;
  const links = numbers.flatMap(linksFor).map(({ text, href }) => {
    const link = document.createElement('a');
    Object.assign(link, { textContent: text, href, target: '_blank', rel: 'noopener' });
    return link;
  });
  // Elements and `textContent`, never markup: numbers are typed by people.
  place.replaceChildren(...(links.length > 0 ? links : [textOf(self, 'none')]));
}

/** The CRM calls it with `new`, and its `Widget` base is mixed in already. */
export default function ChatLinks(this: WidgetInstance): WidgetInstance {
  let visit = new AbortController();
  this.callbacks = {
    // The card is drawn: put the block into the right panel.
    render: () => {
      this.render_template(
        {
          caption: { class_name: 'chat-links' },
          body: '<div class="chat-links__place" style="display:grid;gap:8px;padding:12px 0"></div>',
          render: '',
        },
        {},
      );
      return true;
    },
    init: () => {
      visit.abort();
      visit = new AbortController();
      const { signal } = visit;
      const place = [...document.querySelectorAll('.chat-links__place')].at(-1);
      if (!place) return true;
      place.textContent = textOf(this, 'loading');
      show(place, this, signal).catch(() => {
        if (!signal.aborted) place.textContent = textOf(this, 'failed');
      });
      return true;
    },
    bind_actions: () => true,
    settings: () => true,
    onSave: () => true,
    // The person leaves: what is on its way is not wanted any more.
    destroy: () => visit.abort(),
  };
  return this;
}
