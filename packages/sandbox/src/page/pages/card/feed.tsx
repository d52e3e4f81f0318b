import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageFeedItem } from '../../../shared/page-state.ts';
import { addNote, type CardEntity } from '../../data/api.ts';
import { Avatar } from '../../layout/avatar.tsx';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatDay, formatTime } from '../../texts/format.ts';

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

function Compose({ entity, id, reload }: Omit<FeedProps, 'items'>) {
  const t = useTexts();
  const { journal } = usePage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (event: Event) => {
    event.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    try {
      await addNote(entity, id, text.trim());
      setText('');
      setProblem('');
      reload();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      journal.error('', 'feed', error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="feed-compose" onSubmit={send}>
      <label class="feed-compose__label">
        <span class="feed-compose__switcher">{t('feed.note')}:</span>
        <textarea
          class="feed-compose__message"
          rows={1}
          placeholder={t('feed.placeholder')}
          aria-label={t('feed.note')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
          }}
        />
      </label>
      {problem && (
        <p class="feed-compose__problem" role="alert">
          {problem}
        </p>
      )}
      {text.trim() && (
        <div class="feed-compose__actions">
          <button type="submit" class="button-input button-input_blue" disabled={busy}>
            {t('feed.add')}
          </button>
          <button type="button" class="button-input button-cancel" onClick={() => setText('')}>
            {t('feed.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
