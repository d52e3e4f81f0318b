import { Button, Text } from '@amokit/ui';
import type { CardTabModule, FeatureProps } from '@amokit/widget';
import { useState } from 'preact/hooks';
import { findGoods, linkedGoods, saveLinks, setBudget } from './goods.ts';
import type { WidgetHost } from './host.ts';
import { sumOf } from './sum.ts';

type Tab = Required<CardTabModule<WidgetHost>>;

export const styles =
  '.sum { display: flex; align-items: center; gap: 12px; margin-block: 8px 16px }';

// The CRM draws the goods, the search and the quantities; it asks these four what there is to draw.
export const loadPreloadedData: Tab['loadPreloadedData'] = ({ host }) => findGoods('', host.signal);

export const searchDataInCard: Tab['searchDataInCard'] = ({ host, query }) =>
  findGoods(query, host.signal);

export const loadElements: Tab['loadElements'] = ({ host, card }) =>
  linkedGoods(card.id, host.signal);

export const linkCard: Tab['linkCard'] = ({ link, unlink }) => saveLinks(link, unlink);

/** Above the goods: their sum becomes the budget of the lead. */
export default function GoodsTab({ host }: FeatureProps<WidgetHost>) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const write = async () => {
    const { card } = host;
    if (!card || busy) return;
    setBusy(true);
    try {
      // Read anew: the person may have linked something since the tab was opened.
      const sum = sumOf(await linkedGoods(card.id, host.signal));
      await setBudget(card.id, sum);
      setSaid(host.t('goods.done', { sum: sum.toLocaleString(host.language) }));
    } catch {
      setSaid(host.t('goods.failed'));
    }
    setBusy(false);
  };
  return (
    <div class="sum">
      <Button size="small" busy={busy} onClick={write}>
        {host.t('goods.write')}
      </Button>
      <Text tone="muted">{said}</Text>
    </div>
  );
}
