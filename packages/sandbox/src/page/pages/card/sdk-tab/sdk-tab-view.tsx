import { useState } from 'preact/hooks';
import type { CardEntity } from '../../../data/api.ts';
import type { RunningWidget } from '../../../host/life-cycle.ts';
import { useTexts } from '../../../page-context.ts';
import type { SdkItem } from './sdk-items.ts';
import { useSdkTab } from './use-sdk-tab.ts';

interface SdkTabViewProps {
  readonly running: RunningWidget;
  readonly entity: CardEntity;
  readonly id: number;
}

/** A widget's tab in a card: its elements with search, and `#<code>` for whatever it draws itself. */
export function SdkTabView({ running, entity, id }: SdkTabViewProps) {
  const t = useTexts();
  const { code } = running.widget;
  const { linked, offered, search, link, unlink, setQuantity } = useSdkTab(running, entity, id);
  const [open, setOpen] = useState(false);
  return (
    <section class="card-sdk-tab">
      <div id={code} class="card-sdk-tab__own" />
      <ul class="card-sdk-tab__items" aria-label={t('card.linked')}>
        {linked.map((item) => (
          <li key={item.id} class="card-sdk-tab__item" data-id={item.id}>
            <ItemText item={item} />
            <input
              type="number"
              class="text-input card-sdk-tab__quantity"
              min="1"
              aria-label={`${t('part.quantity')}: ${item.name}`}
              value={item.quantity}
              onChange={({ currentTarget }) => {
                const quantity = Number(currentTarget.value);
                if (quantity > 0) void setQuantity(item, quantity);
                else currentTarget.value = `${item.quantity}`;
              }}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={t('card.unlink', { name: item.name })}
              onClick={() => unlink(item)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        type="search"
        class="text-input card-sdk-tab__search"
        placeholder={t('card.addElement')}
        aria-label={t('card.addElement')}
        onFocus={() => setOpen(true)}
        onInput={({ currentTarget }) => search(currentTarget.value.trim())}
      />
      {open && (
        <ul class="card-sdk-tab__items" aria-label={t('card.offered')}>
          {offered.map((item) => (
            <li key={item.id} data-id={item.id}>
              <button
                type="button"
                class="card-sdk-tab__item card-sdk-tab__item_offered"
                onClick={() => {
                  setOpen(false);
                  void link(item);
                }}
              >
                <ItemText item={item} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ItemText({ item }: { readonly item: SdkItem }) {
  return (
    <span class="card-sdk-tab__text">
      <b>{item.name}</b>
      <span class="hint">{[item.sku, item.price].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
