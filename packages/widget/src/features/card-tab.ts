import type { WidgetConfig } from '@amokit/contract';
import type { ComponentType } from 'preact';
import type { Feature, FeatureProps } from '../feature.ts';
import type { Card, CardEntityType } from '../host/card.ts';
import type { AnyTextHost } from '../host/host.ts';
import { asId, asText, at } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import { reportFailure } from '../run-task.ts';

/** An element that can be linked to a card. */
export interface CardTabItem {
  readonly id: number | string;
  readonly sku: string;
  readonly name: string;
  readonly price: number | string;
  /** Of those that are linked. */
  readonly quantity?: number;
}

/** A link that a person made or took away. */
export interface CardTabLink {
  readonly from: CardEntityType;
  readonly from_id: number;
  readonly to_id: number | string;
  readonly quantity: number;
  readonly to_widget_id: string;
}

type Items = readonly CardTabItem[] | Promise<readonly CardTabItem[]>;

/**
 * The file of a tab. The functions have the names of the CRM's callbacks; the component, if there
 * is one, is drawn above the elements.
 */
export interface CardTabModule<H> {
  readonly default?: ComponentType<FeatureProps<H>>;
  readonly styles?: string;
  /** What is offered before anything is searched for. */
  readonly loadPreloadedData?: (context: { readonly host: H }) => Items;
  /** What is linked to the card. */
  readonly loadElements?: (context: { readonly host: H; readonly card: Card }) => Items;
  /** What is offered for a query. */
  readonly searchDataInCard?: (context: {
    readonly host: H;
    readonly card: Card;
    readonly query: string;
  }) => Items;
  /** Keeps the links; what it throws leaves them as they were. */
  readonly linkCard?: (context: {
    readonly host: H;
    readonly link: readonly CardTabLink[];
    readonly unlink: readonly CardTabLink[];
  }) => unknown;
}

export type CardTabLoader<Config extends WidgetConfig = WidgetConfig> = () => Promise<
  CardTabModule<AnyTextHost<Config>>
>;

/** The entities of the card SDK by their numbers. */
const entityTypes = new Map<number, CardEntityType>([
  [1, 'contacts'],
  [2, 'leads'],
  [3, 'companies'],
  [12, 'customers'],
]);

const entityOf = (value: unknown): CardEntityType =>
  entityTypes.get(asId(value)) ??
  [...entityTypes.values()].find((name) => name === value) ??
  'leads';

const linksOf = (value: unknown): readonly CardTabLink[] =>
  (Array.isArray(value) ? value : []).map((row: unknown) => {
    const to = at(row, 'to_id');
    return {
      from: entityOf(at(row, 'from')),
      from_id: asId(at(row, 'from_id')),
      to_id: typeof to === 'number' ? to : asText(to),
      quantity: Number(at(row, 'quantity')) || 0,
      to_widget_id: asText(at(row, 'to_widget_id')),
    };
  });

/**
 * A tab in cards with elements of the widget's: goods, documents, bookings.
 *
 * A read that fails shows nothing and is told in the notification centre.
 *
 * @example
 * cardTab: cardTab(() => import('./card-tab.tsx'))
 * // card-tab.tsx
 * export const loadPreloadedData = ({ host }: FeatureProps<WidgetHost>) => readGoods(host.signal);
 * @see https://www.amocrm.ru/developers/content/web_sdk/card
 */
export function cardTab<Load extends () => Promise<unknown>>(load: Load): Feature<'cardTab', Load>;
export function cardTab(load: CardTabLoader): Feature<'cardTab'> {
  return {
    feature: 'cardTab',
    part: load,
    start(runtime) {
      const area = runtime.area();
      let shownIn: Element | null = null;

      /** The tab may be drawn many times in one visit of the card. */
      const show = async (host: AnyTextHost) => {
        const { default: component, styles = '' } = await load();
        const place = document.getElementById(runtime.code());
        if (!component || !place || place === shownIn || host.signal.aborted) return;
        shownIn = place;
        const signal = runtime.show(area, place, async () => ({ default: component, styles }), {});
        signal.addEventListener('abort', () => {
          if (shownIn === place) shownIn = null;
        });
      };
      const read = async (
        work: (module: CardTabModule<AnyTextHost>, host: AnyTextHost) => Items | undefined,
      ): Promise<readonly CardTabItem[]> => {
        const host = pageHost(runtime);
        try {
          return (await work(await load(), host)) ?? [];
        } catch (error) {
          if (!host.signal.aborted) await reportFailure(host, error);
          return [];
        }
      };

      return {
        callbacks: {
          loadPreloadedData: () =>
            read(async (module, host) => {
              await show(host);
              return (await module.loadPreloadedData?.({ host })) ?? [];
            }),
          loadElements: (entity, id) =>
            read(({ loadElements }, host) =>
              loadElements?.({
                host,
                card: { entity_type: entityOf(at(entity, 'id')), id: asId(id) },
              }),
            ),
          searchDataInCard: (query, type, id) =>
            read(({ searchDataInCard }, host) =>
              searchDataInCard?.({
                host,
                card: { entity_type: entityOf(type), id: asId(id) },
                query: asText(query),
              }),
            ),
          async linkCard(links) {
            const host = pageHost(runtime);
            try {
              const { linkCard } = await load();
              await linkCard?.({
                host,
                link: linksOf(at(links, 'link')),
                unlink: linksOf(at(links, 'unlink')),
              });
            } catch (error) {
              await reportFailure(host, error);
              throw error;
            }
          },
        },
      };
    },
  };
}
