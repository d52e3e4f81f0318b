import { createClient, customFieldGroups, customFields, leads } from '@amokit/client';
import { createFields } from '@amokit/client/entities';
import type { Run } from './lib/setting.ts';

/** Custom fields: a group and fields of several types, values by name, and taking them away. */
export const run: Run = async ({ connection, tell }) => {
  const services = { customFields, customFieldGroups, leads };
  const crm = createClient({ ...connection, services });

  // A group is a tab of the card.
  const group = await crm.customFieldGroups('leads').createOne({ name: 'Delivery', sort: 9 });
  const made = await crm.customFields('leads').create([
    {
      name: 'Wood',
      type: 'select',
      group_id: group.id,
      enums: [
        { value: 'Oak', sort: 1 },
        { value: 'Ash', sort: 2 },
      ],
    },
    { name: 'To be delivered', type: 'date', group_id: group.id },
    { name: 'Lift', type: 'checkbox', group_id: group.id },
  ]);
  tell(`Made the group “${group.name}” with ${made.length} fields.`);

  const definitions = [];
  for await (const field of crm.customFields('leads').each()) definitions.push(field);
  const fields = createFields(definitions, 'leads');

  // By the names that people see; a choice by its text.
  const { id } = await crm.leads.createOne({
    name: 'A wardrobe',
    custom_fields_values: [
      fields.write('Wood', 'Ash', 'select'),
      fields.write('To be delivered', new Date('2026-12-24'), 'date'),
      fields.write('Lift', true, 'checkbox'),
    ],
  });
  const lead = await crm.leads.get(id);
  if (!lead) throw new Error('The lead was not made');
  tell(`Wood: ${fields.read(lead, 'Wood', 'select')?.value}.`);
  tell(`To be delivered: ${fields.read(lead, 'To be delivered', 'date')?.toDateString()}.`);
  tell(`Lift: ${fields.read(lead, 'Lift', 'checkbox') ? 'yes' : 'no'}.`);

  await crm.leads.updateOne(id, { custom_fields_values: [fields.clear('Wood')] });
  const cleared = await crm.leads.get(id);
  const wood = cleared && fields.read(cleared, 'Wood', 'select');
  tell(`After clearing, wood is ${wood ? wood.value : 'open'}.`);

  for (const field of made) await crm.customFields('leads').deleteOne(field.id);
  await crm.customFieldGroups('leads').deleteOne(group.id);
  tell('Took the fields and their group away.');
};
