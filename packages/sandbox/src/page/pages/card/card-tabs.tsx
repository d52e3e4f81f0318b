import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardEntity } from '../../data/api.ts';
import { namesLocation } from '../../host/locations.ts';
import { useTexts } from '../../page-context.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { useRunning } from '../use-running.ts';
import { SdkTabView } from './sdk-tab/sdk-tab-view.tsx';

interface CardTabsProps {
  readonly entity: CardEntity;
  readonly id: number;
  /** What the first tab shows: the fields. */
  readonly children: ComponentChildren;
}

/**
 * The tabs of a card: its fields, and one tab for each widget with the location `card_sdk`. In the
 * CRM an administrator switches such a tab on; here it is there at once.
 */
export function CardTabs({ entity, id, children }: CardTabsProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState('');
  const tabs = useRunning().filter(({ widget }) => namesLocation(widget.manifest, 'card_sdk'));

  const running = tabs.find(({ widget }) => widget.code === chosen);
  if (tabs.length === 0) return children;
  return (
    <>
      <div class="card-tabs" role="tablist">
        <Tab text={t('card.main')} selected={!running} choose={() => setChosen('')} />
        {tabs.map(({ widget }) => (
          <Tab
            key={widget.code}
            text={widgetTexts(widget).name}
            selected={widget.code === chosen}
            choose={() => setChosen(widget.code)}
          />
        ))}
      </div>
      {/* The fields stay in the page: widgets hold on to them. */}
      <div role="tabpanel" hidden={running !== undefined}>
        {children}
      </div>
      {running && (
        <div role="tabpanel">
          <SdkTabView key={running.widget.code} running={running} entity={entity} id={id} />
        </div>
      )}
    </>
  );
}

interface TabProps {
  readonly text: string;
  readonly selected: boolean;
  choose(): void;
}

function Tab({ text, selected, choose }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      class="card-tabs__item js-card-tab"
      aria-selected={selected}
      onClick={choose}
    >
      {text}
    </button>
  );
}
