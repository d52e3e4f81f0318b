import type { ComponentChildren } from 'preact';
import type { PageFeedItem } from '../../../page-shapes/page-state.ts';
import type { CardEntity } from '../../data/api.ts';
import { useTexts } from '../../page-context.ts';
import { Feed } from './feed.tsx';
import { WidgetsPanel, type WidgetsPanelState } from './widgets-panel.tsx';

interface CardLayoutProps {
  readonly entity: CardEntity;
  readonly id: number;
  readonly feed: readonly PageFeedItem[];
  readonly reload: () => void;
  readonly panel: WidgetsPanelState;
  /** The left column: the form. */
  readonly children: ComponentChildren;
}

/** Every card: its form at the left, its feed in the middle, the widgets at the right. */
export function CardLayout({ entity, id, feed, reload, panel, children }: CardLayoutProps) {
  const t = useTexts();
  return (
    <div id="card_holder" class="card-holder" data-id={id} data-entity={entity}>
      <input type="hidden" name="MAIN_ID" value={id} />
      {children}
      {id === 0 ? (
        <section class="notes-wrapper card-holder__feed notes-wrapper_new">
          <p class="hint">{t('card.newHint')}</p>
        </section>
      ) : (
        <Feed entity={entity} id={id} items={feed} reload={reload} />
      )}
      <WidgetsPanel panel={panel} />
    </div>
  );
}
