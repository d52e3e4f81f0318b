import { catalogElements, createClient, leads, products, session } from '@amokit/client';
import type { CardTabItem, CardTabLink } from '@amokit/widget';

const services = { catalogElements, leads, products };
const crm = createClient({ auth: session(), services });

/** The fields that the account's list of products always has. */
const codes = ['SKU', 'PRICE'] as const;

interface Element {
  readonly id: number;
  readonly name: string;
  readonly custom_fields_values:
    | readonly {
        readonly field_code?: string | null | undefined;
        readonly values: readonly object[];
      }[]
    | null;
}

function toItem({ id, name, custom_fields_values }: Element): CardTabItem {
  const [sku = '', price = ''] = codes.map((code) => {
    const [value] =
      custom_fields_values?.find(({ field_code }) => field_code === code)?.values ?? [];
    return value && 'value' in value ? String(value.value) : '';
  });
  return { id, name, sku, price };
}

/** The list of products; it can be switched off. */
async function goodsList(signal?: AbortSignal): Promise<number | null> {
  const { is_enabled, catalog_id } = await crm.products.settings({}, signal && { signal });
  return is_enabled ? (catalog_id ?? null) : null;
}

export async function findGoods(query: string, signal: AbortSignal): Promise<CardTabItem[]> {
  const list = await goodsList(signal);
  if (list === null) return [];
  const found = await crm
    .catalogElements(list)
    .list({ limit: 20, ...(query && { query }) }, { signal });
  return found.items.map(toItem);
}

/** The goods of a lead with their quantities: two requests, however many there are. */
export async function linkedGoods(lead: number, signal: AbortSignal): Promise<CardTabItem[]> {
  const list = await goodsList(signal);
  if (list === null) return [];
  const filter = { to_entity_type: 'catalog_elements', to_catalog_id: list };
  const links = (await crm.leads.getLinks(lead, { filter }, { signal })).items;
  if (links.length === 0) return [];
  const id = links.map(({ to_entity_id }) => to_entity_id);
  const { items } = await crm.catalogElements(list).list({ filter: { id } }, { signal });
  return items.map((element) => {
    const link = links.find(({ to_entity_id }) => to_entity_id === element.id);
    return { ...toItem(element), quantity: link?.metadata?.quantity ?? 1 };
  });
}

/** Keeps what was linked and unlinked. Without a signal: half a write would be lost. */
export async function saveLinks(
  link: readonly CardTabLink[],
  unlink: readonly CardTabLink[],
): Promise<void> {
  const lead = (link[0] ?? unlink[0])?.from_id;
  const catalog_id = await goodsList();
  if (!lead || catalog_id === null) return;
  const toLink = ({ to_id, quantity }: CardTabLink) => ({
    to_entity_id: Number(to_id),
    to_entity_type: 'catalog_elements',
    metadata: { catalog_id, quantity: quantity || 1 },
  });
  if (unlink.length > 0) await crm.leads.unlink(lead, unlink.map(toLink));
  if (link.length > 0) await crm.leads.link(lead, link.map(toLink));
}

export async function setBudget(lead: number, price: number): Promise<void> {
  await crm.leads.updateOne(lead, { price: Math.round(price) });
}
