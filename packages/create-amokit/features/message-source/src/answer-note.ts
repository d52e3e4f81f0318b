import { createClient, notes, session } from '@amokit/client';
import type { Card } from '@amokit/widget';

const crm = createClient({ auth: session(), services: { notes } });

/** Adds the answer to the feed of the card. Hand it to your messenger here. */
export async function addNote({ entity_type, id }: Card, text: string): Promise<void> {
  await crm.notes(entity_type).createOne({ entity_id: id, note_type: 'common', params: { text } });
}
