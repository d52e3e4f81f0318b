import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageFeedItem } from '../../../page-shapes/page-state.ts';
import type { CardEntity } from '../../data/api.ts';
import { sayAsClient } from '../../data/bots.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatDay } from '../../texts/format.ts';
import { BotBar } from './bot-bar.tsx';
import { CardTasks } from './card-tasks.tsx';
import { Compose } from './compose.tsx';
import { FeedItem } from './feed-item.tsx';
import { talkEntity } from './talk-entity.ts';

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
  const { journal } = usePage();
  const count = items.length;
  const [tasks, setTasks] = useState(0);
  const talks = talkEntity(entity);
  // Only the newest message of a bot is still waited for.
  const last = items.findLastIndex(({ noteType }) => noteType.endsWith('_chat_message'));
  const answer = (text: string) => {
    if (talks)
      sayAsClient(talks, id, text).then(reload, (error: unknown) =>
        journal.error('', 'feed', error),
      );
  };
  // A new line is what a person waits for: the feed stays at its end, as the CRM's does.
  useEffect(() => {
    const scroller = end.current;
    if (!scroller || count === 0) return;
    scroller.scrollTo(0, scroller.scrollHeight);
    // A feed that is longer than its place is scrolled by the keyboard too.
    scroller.tabIndex = scroller.scrollHeight > scroller.clientHeight ? 0 : -1;
  }, [count, tasks]);
  return (
    <section class="notes-wrapper card-holder__feed" aria-label={t('feed.label')}>
      {talks && <BotBar entity={talks} id={id} />}
      <div
        class="notes-wrapper__scroller custom-scroll"
        role="log"
        aria-label={t('feed.label')}
        ref={end}
      >
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
              <FeedItem
                key={item.id}
                item={item}
                answer={index === last && talks ? answer : undefined}
              />,
            ];
          })}
        </div>
      </div>
      {id !== 0 && <CardTasks entity={entity} id={id} counted={setTasks} />}
      <Compose entity={entity} id={id} lastType={items.at(-1)?.noteType ?? ''} reload={reload} />
    </section>
  );
}
