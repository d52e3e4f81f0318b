import { catalogElements, catalogs, createClient, session } from '@amokit/client';

const crm = createClient({ auth: session(), services: { catalogElements, catalogs } });

/** The lists that a person can choose from. */
export async function readLists(
  signal: AbortSignal,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const { items } = await crm.catalogs.list({}, { signal });
  return items.map(({ id, name }) => ({ id, name }));
}

/** Gives an element another name. */
export async function rename(catalogId: number, id: number, name: string): Promise<void> {
  await crm.catalogElements(catalogId).updateOne(id, { name });
}
