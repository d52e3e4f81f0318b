import { callEvents, calls, contacts, createClient, notes } from '@amokit/client';
import { writePhones } from '@amokit/client/entities';
import type { Run } from './lib/setting.ts';

/** Telephony: a card pops up while the phone rings, and the call gets into the feed. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { callEvents, calls, contacts, notes } });
  const phone = '+7 900 000-00-19';
  const contact = await crm.contacts.createOne({
    name: 'Mary from the café',
    custom_fields_values: [writePhones([{ value: phone, enum_code: 'WORK' }])],
  });

  await crm.callEvents.notify({ add: [{ type: 'phone_call', phone_number: phone }] });
  tell('It rings: everybody in the CRM sees who calls.');

  await crm.calls.create([
    {
      direction: 'inbound',
      duration: 64,
      source: 'office line',
      phone,
      link: 'https://calls.example/64.mp3',
      // 4: talked; 6: nobody took it; 7: busy.
      call_status: 4,
      call_result: 'Wants a second bench',
      uniq: crypto.randomUUID(),
    },
  ]);
  const feed = await crm.notes('contacts').listByEntity(contact.id);
  for (const { note_type, params } of feed.items)
    tell(`In the feed of ${contact.id}: ${note_type}, ${JSON.stringify(params)}`);

  // Of a phone that nobody has the API says nothing: neither a call nor an error.
  const lost = await crm.calls.create.settled([
    { direction: 'inbound', duration: 5, source: 'office line', phone: '+7 900 000-99-99' },
  ]);
  tell(`A call of somebody unknown: ${lost.map(({ outcome }) => outcome).join()}.`);
};
