import { catalogElements, catalogs, createClient, links, session } from '@amokit/client';
import type { Card, CardTabItem, CardTabLink } from '@amokit/widget';
import { toItem } from './product-item.ts';

const crm = createClient({ auth: session(), services: { catalogElements, catalogs, links } });

/** The account's list of products; its first list where it has none. */
async function productList(signal: AbortSignal): Promise<number | null> {
  const { items } = await crm.catalogs.list({}, { signal });
  const list = items.find(({ type }) => type === 'products') ?? items[0];
  return list?.id ?? null;
}

/** Products by a query, or the first ones. */
export async function findProducts(
  query: string,
  signal: AbortSignal,
): Promise<readonly CardTabItem[]> {
  const list = await productList(signal);
  if (list === null) return [];
  const { items } = await crm
    .catalogElements(list)
    .list({ limit: 20, ...(query && { query }) }, { signal });
  return items.map(toItem);
}

/** The products that are linked to the card, with their quantities. */
export async function linkedProducts(
  { entity_type, id }: Card,
  signal: AbortSignal,
): Promise<readonly CardTabItem[]> {
  const list = await productList(signal);
  if (list === null) return [];
  const { items } = await crm.links(entity_type).list(
    {
      filter: { entity_id: [id], to_entity_type: 'catalog_elements', to_catalog_id: list },
    },
    { signal },
  );
  if (items.length === 0) return [];
  const ids = items.map(({ to_entity_id }) => to_entity_id);
  const elements = await crm.catalogElements(list).list({ filter: { id: ids } }, { signal });
  return elements.items.map((element) => ({
    ...toItem(element),
    quantity:
      items.find(({ to_entity_id }) => to_entity_id === element.id)?.metadata?.quantity ?? 1,
  }));
}

const toLinks = (rows: readonly CardTabLink[], list: number) =>
  rows.map(({ from_id, to_id, quantity }) => ({
    entity_id: from_id,
    to_entity_id: Number(to_id),
    to_entity_type: 'catalog_elements',
    metadata: { catalog_id: list, quantity: quantity || 1 },
  }));

/** Keeps what a person has linked and unlinked. Not aborted: half a write would be lost. */
export async function saveLinks(
  link: readonly CardTabLink[],
  unlink: readonly CardTabLink[],
): Promise<void> {
  const from = (link[0] ?? unlink[0])?.from;
  const list = await productList(AbortSignal.timeout(30_000));
  if (!from || list === null) return;
  if (unlink.length > 0) await crm.links(from).unlink(toLinks(unlink, list));
  if (link.length > 0) await crm.links(from).link(toLinks(link, list));
}
