import type { Call } from '../../api/call.ts';
import type { LossReasonRow } from '../../store/crm-rows.ts';

/** A reason as the API shows it, by itself and inside of the lead. */
export const viewLossReason = (row: LossReasonRow, call: Call) => ({
  id: row.id,
  name: row.name,
  sort: row.sort,
  created_at: row.created_at,
  updated_at: row.updated_at,
  _links: { self: { href: `${call.origin}/api/v4/leads/loss_reasons/${row.id}` } },
});
