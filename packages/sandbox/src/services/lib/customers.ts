import { Problem } from '../../api/problem.ts';
import type { CustomerRow } from '../../store/crm-rows.ts';
import type { Db } from '../../store/db.ts';

/** 402 where the plan has no customers, 426 where they are switched off. */
export function needCustomers({ account }: Db): void {
  if (account.customers_mode === 'unavailable')
    throw new Problem(402, 'The plan of the account has no customers');
  if (account.customers_mode === 'disabled') throw new Problem(426, 'Customers are switched off');
}

/** 422 where the account works in another way with its customers. */
export function needMode({ account }: Db, mode: 'segments' | 'periodicity'): void {
  if (account.customers_mode !== mode)
    throw new Problem(422, `The account does not work by ${mode} with its customers`);
}

/** What the system counts of a customer's purchases. */
export function purchases(db: Db, { id }: CustomerRow) {
  const rows = db.rows.transactions.by('customer', id);
  const ltv = rows.reduce((sum, { price }) => sum + price, 0);
  const average_check = rows.length === 0 ? 0 : Math.round((ltv / rows.length) * 100) / 100;
  return { ltv, purchases_count: rows.length, average_check };
}

/** The status of a new customer: the first of those by periods, none by segments. */
export function statusOf(db: Db): number | null {
  if (db.account.customers_mode !== 'periodicity') return null;
  const [first] = [...db.rows.customerStatuses.values()].sort((a, b) => a.sort - b.sort);
  return first?.id ?? null;
}
