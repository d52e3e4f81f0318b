import { Bell, Phone, TriangleAlert, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { PageNotification } from '../host/app/notifications.ts';
import { usePage, usePageState, useTexts } from '../page-context.ts';
import { useStore } from '../state/use-store.ts';
import { formatTime } from '../texts/format.ts';
import { harmlessMarkup } from '../texts/harmless-markup.ts';
import { Icon } from './icon.tsx';
import { usePopup } from './use-popup.ts';

const icons = { message: Bell, error: TriangleAlert, call: Phone } as const;

/** How long a message stays before it withdraws into the notification centre. */
const shownFor = 8000;

/** The bell, the list of what was announced, and the phone of telephony widgets. */
export function NotificationBell() {
  const { notifications } = usePage();
  const t = useTexts();
  const items = useStore(notifications.items);
  const popup = usePopup();
  return (
    <div class="nav__notifications" ref={popup.ref}>
      <button
        type="button"
        id="notifications_phone"
        class="nav__notifications__button"
        aria-label={t('menu.telephony')}
        hidden
      >
        <Icon icon={Phone} />
      </button>
      <button
        type="button"
        class="nav__notifications__button"
        aria-label={[t('menu.notifications'), items.length || ''].join(' ').trim()}
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        <Icon icon={Bell} />
        {items.length > 0 && <span class="nav__notifications__counter">{items.length}</span>}
      </button>
      {popup.open && (
        <section class="nav__notifications__popup" aria-label={t('notifications.title')}>
          <h2 class="nav__notifications__title">{t('notifications.title')}</h2>
          {items.length === 0 && <p class="hint">{t('notifications.empty')}</p>}
          {items.toReversed().map((item) => (
            <Notification key={item.id} item={item} />
          ))}
        </section>
      )}
    </div>
  );
}

/** Messages that slide in at the corner and go by themselves. */
export function NotificationToasts() {
  const { notifications } = usePage();
  const items = useStore(notifications.items);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const newestId = items.at(-1)?.id;
  useEffect(() => {
    if (!newestId) return;
    const timer = setTimeout(() => setGone((before) => new Set(before).add(newestId)), shownFor);
    return () => clearTimeout(timer);
  }, [newestId]);
  const newestIndex = items.findLastIndex(({ id }) => gone.has(id));
  return (
    <div class="notification-toasts" role="status">
      {items.slice(newestIndex + 1).map((item) => (
        <Notification key={item.id} item={item} />
      ))}
    </div>
  );
}

function Notification({ item }: { readonly item: PageNotification }) {
  const { notifications, router } = usePage();
  const { language } = usePageState();
  const t = useTexts();
  const title = item.header || t('notifications.robot');
  return (
    <article class={`notification notification_${item.kind}`}>
      <span class="notification__icon">
        {item.icon ? <img src={item.icon} alt="" /> : <Icon icon={icons[item.kind]} />}
      </span>
      <div class="notification__body">
        {item.link ? (
          <button
            type="button"
            class="notification__header notification__header_link"
            onClick={() => router.navigate(item.link)}
          >
            {title}
          </button>
        ) : (
          <b class="notification__header">{title}</b>
        )}
        <div
          class="notification__text"
          dangerouslySetInnerHTML={{ __html: harmlessMarkup(item.text).innerHTML }}
        />
        {item.recording && (
          <a class="notification__recording" href={item.recording} target="_blank" rel="noreferrer">
            {t('notifications.recording')}
          </a>
        )}
        <time class="notification__date">{formatTime(item.date, language)}</time>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={t('notifications.close')}
        onClick={() => notifications.dismiss(item.id)}
      >
        <Icon icon={X} size={16} />
      </button>
    </article>
  );
}
