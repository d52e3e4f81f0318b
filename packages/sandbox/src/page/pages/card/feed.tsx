import { useEffect, useRef } from 'preact/hooks';
import type { PageFeedItem } from '../../../page-shapes/page-state.ts';
import type { CardEntity } from '../../data/api.ts';
import { Avatar } from '../../layout/avatar.tsx';
import { usePageState, useTexts } from '../../page-context.ts';
import { formatDay, formatTime } from '../../texts/format.ts';
import { Compose } from './compose.tsx';

interface FeedProps {
  readonly entity: CardEntity;
  readonly id: number;
  /** Oldest first. */
  readonly items: readonly PageFeedItem[];
  readonly reload: () => void;
}

/** What happened to a record, and the field for a note of one's own. */
export function Feed({ entity, id, items, reload }: FeedProps) {
  const { language } = usePageState();
  const t = useTexts();
  const end = useRef<HTMLDivElement>(null);
  const count = items.length;
  // A new line is what a person waits for: the feed stays at its end, as the CRM's does.
  useEffect(() => {
    if (count > 0) end.current?.scrollTo(0, end.current.scrollHeight);
  }, [count]);
  return (
    <section class="notes-wrapper card-holder__feed" aria-label={t('feed.label')}>
      <div class="notes-wrapper__scroller custom-scroll" ref={end}>
        <div class="notes-wrapper__notes">
          {count === 0 && <p class="hint">{t('feed.empty')}</p>}
          {items.map((item, index) => {
            const day = formatDay(item.createdAt, language);
            const before = items[index - 1];
            const isNewDay = !before || formatDay(before.createdAt, language) !== day;
            return [
              isNewDay && (
                <h3 key={day} class="feed-day">
                  {day}
                </h3>
              ),
              <FeedNote key={item.id} item={item} />,
            ];
          })}
        </div>
      </div>
      <Compose entity={entity} id={id} reload={reload} />
    </section>
  );
}

function FeedNote({ item }: { readonly item: PageFeedItem }) {
  const { users, language } = usePageState();
  const t = useTexts();
  const author = users.find(({ id }) => id === item.createdBy);
  const name = author?.name ?? t('feed.robot');
  return (
    <article class={`feed-note feed-note_${item.noteType}`} data-id={item.id}>
      <Avatar id={item.createdBy} name={name} />
      <div class="feed-note__content">
        <p class="feed-note__head">
          <time>{formatTime(item.createdAt, language)}</time> <b>{name}</b>
        </p>
        <p class="feed-note__body">{item.text}</p>
      </div>
    </article>
  );
}
