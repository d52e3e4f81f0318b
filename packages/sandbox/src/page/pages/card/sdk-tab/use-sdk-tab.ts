import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardEntity } from '../../../data/api.ts';
import { callBack, type RunningWidget } from '../../../host/life-cycle.ts';
import { usePage } from '../../../page-context.ts';
import { idOf, type SdkItem, sdkItems } from './sdk-items.ts';

const entityIds: Readonly<Record<CardEntity, number>> = {
  contacts: 1,
  leads: 2,
  companies: 3,
  customers: 12,
};

/** What a widget shows in its tab of a card, and what can be done with it. */
export interface SdkTab {
  /** What is linked to the card. */
  readonly linked: readonly SdkItem[];
  /** What is offered: at first everything, then what was searched for. */
  readonly offered: readonly SdkItem[];
  search(query: string): Promise<void>;
  link(item: SdkItem): Promise<void>;
  unlink(item: SdkItem): Promise<void>;
  setQuantity(item: SdkItem, quantity: number): Promise<void>;
}

/**
 * The four callbacks of the card SDK.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/card
 */
export function useSdkTab(running: RunningWidget, entity: CardEntity, id: number): SdkTab {
  const { hostContext } = usePage();
  const [linked, setLinked] = useState<readonly SdkItem[]>([]);
  const [offered, setOffered] = useState<readonly SdkItem[]>([]);

  const ask = useCallback(
    async (name: string, ...values: readonly unknown[]) => {
      const result = await callBack(hostContext, running, name, ...values);
      return result.outcome === 'returned' ? sdkItems(result.value) : [];
    },
    [hostContext, running],
  );
  const loadLinked = useCallback(
    async () => setLinked(await ask('loadElements', { id: entityIds[entity], type: entity }, id)),
    [ask, entity, id],
  );

  useEffect(() => {
    let current = true;
    void ask('loadPreloadedData').then((items) => current && setOffered(items));
    void loadLinked();
    return () => {
      current = false;
    };
  }, [ask, loadLinked]);

  const change = async (link: readonly SdkItem[], unlink: readonly SdkItem[]) => {
    const rows = (items: readonly SdkItem[]) =>
      items.map((item) => ({
        from: entity,
        from_id: id,
        to_id: idOf(item.id),
        quantity: item.quantity,
        to_widget_id: running.widget.code,
      }));
    await callBack(hostContext, running, 'linkCard', { link: rows(link), unlink: rows(unlink) });
    await loadLinked();
  };

  return {
    linked,
    offered,
    search: async (query) =>
      setOffered(
        query
          ? await ask('searchDataInCard', query, entityIds[entity], id)
          : await ask('loadPreloadedData'),
      ),
    link: (item) => change([item], []),
    unlink: (item) => change([], [item]),
    setQuantity: (item, quantity) => change([{ ...item, quantity }], []),
  };
}
