import { contacts, createClient, session } from '@amokit/client';
import { readPhones } from '@amokit/client/entities';

const crm = createClient({ auth: session(), services: { contacts } });

/** The phone numbers of a contact, each once. */
export async function readNumbers(id: number, signal: AbortSignal): Promise<readonly string[]> {
  const contact = await crm.contacts.get(id, {}, { signal });
  return contact ? [...new Set(readPhones(contact).map(({ value }) => value))] : [];
}
