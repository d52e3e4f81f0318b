import {
  createClient,
  customers,
  customersBonusPoints,
  customersSegments,
  customersStatuses,
  transactions,
} from '@amokit/client';
import { inDays, type Run } from './lib/setting.ts';

/** Customers, who buy again: purchases, bonus points, segments, and stages by periods. */
export const run: Run = async ({ connection, tell }) => {
  const services = {
    customers,
    customersBonusPoints,
    customersSegments,
    customersStatuses,
    transactions,
  };
  const crm = createClient({ ...connection, services });

  // An account works either by segments or by periods.
  await crm.customers.setMode({ mode: 'segments', is_enabled: true });
  const gold = await crm.customersSegments.createOne({ name: 'Gold', color: '10599d' });
  const regular = await crm.customers.createOne({
    name: 'The café on the corner',
    next_date: inDays(30),
    _embedded: { segments: [{ id: gold.id }] },
  });
  tell(`Made the customer ${regular.id} in the segment “${gold.name}”.`);

  await crm.transactions.create(regular.id, [
    { price: 12_000, comment: 'Two benches' },
    { price: 7_000, comment: 'A shelf' },
  ]);
  await crm.customersBonusPoints.earnPoints(regular.id, { earn: 190 });
  const { bonus_points } = await crm.customersBonusPoints.redeemPoints(regular.id, { redeem: 90 });
  tell(`Bonus points: ${bonus_points}.`);

  const bought = await crm.transactions.listByCustomer(regular.id);
  for (const { price, comment } of bought.items) tell(`Bought: ${comment}, ${price}.`);
  const shown = await crm.customers.get(regular.id);
  tell(`All purchases: ${shown?.purchases_count}, ${shown?.ltv} together.`);

  await crm.customers.setMode({ mode: 'periodicity', is_enabled: true });
  const { items } = await crm.customersStatuses.list();
  tell(`By periods, customers are in: ${items.map(({ name }) => name).join(', ')}.`);

  await crm.customers.setMode({ mode: 'segments', is_enabled: true });
  const [last] = bought.items;
  if (last) await crm.transactions.deleteOne(last.id);
  await crm.customersSegments.deleteOne(gold.id);
  tell('Took one purchase and the segment away.');
};
