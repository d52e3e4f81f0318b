import { Switch, Text } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { CallbackName } from '../../model/look.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ChatPicture } from './chat-picture.tsx';
import { useLook } from './look-context.ts';
import { colorOr, wordsOf } from './picture-values.ts';

/** Events that are shown at most. */
const mostEvents = 4;

/** A site with the button and the chat, as the look has them: a picture that can be pressed. */
export function Preview() {
  const { t, language } = useConfigurator();
  const { look } = useLook();
  const [dark, setDark] = useState(false);
  const [open, setOpen] = useState(true);
  const [events, setEvents] = useState<readonly string[]>([]);
  const words = wordsOf(look, language);
  const tell = (name: CallbackName, given = '') =>
    setEvents((last) => [`${name}(${given})`, ...last].slice(0, mostEvents));
  const toggle = () => {
    tell('onButtonClick', open ? '' : "'onlinechat'");
    tell(open ? 'onChatHide' : 'onChatShow');
    setOpen(!open);
  };
  const isFrame = look.mode === 'frame';
  const chat = open && (
    <ChatPicture look={look} words={words} onWrite={() => tell('onConversationsChange', '…')} />
  );
  return (
    <section class="preview" aria-label={t('preview.title')}>
      <div class="toolbar">
        <Text strong>{t('preview.title')}</Text>
        <Switch checked={dark} onChange={setDark}>
          {t('preview.dark')}
        </Switch>
      </div>
      <div class="site" data-site={dark ? 'dark' : 'light'} lang={look.locale || undefined}>
        <div class="site-lines" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        {isFrame && (
          <div class="site-frame">
            <code>{look.container || '—'}</code>
            {chat}
          </div>
        )}
        {!isFrame && <div class="site-popup">{chat}</div>}
        {!look.hidden && (
          <button
            type="button"
            class="site-button"
            aria-label={open ? words.close : words.open}
            style={{ background: colorOr(look.color, '#2f6fde') }}
            onClick={toggle}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path
                d={open ? 'M6 6l12 12M18 6L6 18' : 'M5 6h14v10h-6l-4 4v-4H5z'}
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
          </button>
        )}
      </div>
      <Text size="small" tone="muted">
        {look.hidden ? t('preview.hidden') : t('preview.what')}
      </Text>
      {events.length > 0 && (
        <ul class="events" aria-label={t('preview.events')} aria-live="polite">
          {events.map((event, index) => (
            <li key={`${events.length - index}`}>
              <code>{event}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
