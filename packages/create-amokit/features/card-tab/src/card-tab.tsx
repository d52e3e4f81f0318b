import { Text } from '@amokit/ui';
import type { CardTabModule, FeatureProps } from '@amokit/widget';
import type { WidgetHost } from './host.ts';
import { findProducts, linkedProducts, saveLinks } from './products.ts';

type Tab = Required<CardTabModule<WidgetHost>>;

export const styles = '.about { margin-block: 8px 16px }';

/** What is offered before the person searches. */
export const loadPreloadedData: Tab['loadPreloadedData'] = ({ host }) =>
  findProducts('', host.signal);

export const searchDataInCard: Tab['searchDataInCard'] = ({ host, query }) =>
  findProducts(query, host.signal);

/** What is linked to the card already. */
export const loadElements: Tab['loadElements'] = ({ host, card }) =>
  linkedProducts(card, host.signal);

export const linkCard: Tab['linkCard'] = ({ link, unlink }) => saveLinks(link, unlink);

/** Own words above the elements, which the CRM draws. */
export default function CardTab({ host }: FeatureProps<WidgetHost>) {
  return (
    <Text class="about" tone="muted">
      {host.t('card_tab.about')}
    </Text>
  );
}
