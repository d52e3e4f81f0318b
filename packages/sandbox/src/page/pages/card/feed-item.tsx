import type { PageFeedItem } from '../../../page-shapes/page-state.ts';
import { Avatar } from '../../layout/avatar.tsx';
import { usePageState, useTexts } from '../../page-context.ts';
import { formatTime } from '../../texts/format.ts';

interface FeedItemProps {
  readonly item: PageFeedItem;
  /** Answers in the client's place; absent where the answer is no longer waited for. */
  answer?: ((text: string) => void) | undefined;
}

/** A line of a feed: a note, a message of a chat, or what a bot did. */
export function FeedItem({ item, answer }: FeedItemProps) {
  const { users, language } = usePageState();
  const t = useTexts();
  const user = users.find(({ id }) => id === item.createdBy);
  const name = item.author ?? user?.name ?? t('feed.robot');
  const { noteType, buttons } = item;
  return (
    <article class={`feed-note feed-note_${noteType}`} data-id={item.id}>
      <Avatar id={item.createdBy} name={name} />
      <div class="feed-note__content">
        <p class="feed-note__head">
          <time>{formatTime(item.createdAt, language)}</time> <b>{name}</b>
        </p>
        <p class="feed-note__body">
          {noteType === 'bot_started' && t('salesbot.started', { name: item.text })}
          {noteType === 'bot_ended' && t('salesbot.ended', { reason: item.text })}
          {!noteType.startsWith('bot_') && item.text}
        </p>
        {buttons && (
          <p class="feed-note__buttons">
            {buttons.map(({ text, url }) => (
              <button
                key={text}
                type="button"
                class="feed-note__button"
                title={url ?? t('feed.answerHint')}
                disabled={url !== undefined || !answer}
                onClick={() => answer?.(text)}
              >
                {text}
              </button>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}
