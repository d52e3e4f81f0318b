import { lossReasons as service } from '@amokit/contract';
import { lossReasonCreate, lossReasonUpdate } from '@amokit/contract/schemas';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { resource } from '../api/resource.ts';
import type { LossReasonRow } from '../store/crm-rows.ts';
import { viewLossReason } from './lib/loss-reason-view.ts';

/** Leads that were lost for a reason that is gone have none. */
function remove(row: LossReasonRow, { db }: Call): void {
  for (const lead of db.rows.leads.values()) {
    if (lead.loss_reason_id !== row.id) continue;
    db.rows.leads.change(lead.id, (changed) => {
      changed.loss_reason_id = null;
    });
  }
  db.rows.lossReasons.remove(row.id);
}

/** How the sandbox plays the reasons for which leads are lost. */
export const lossReasons: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.lossReasons,
    list: ({ db }) => [...db.rows.lossReasons.values()].sort((a, b) => a.sort - b.sort),
    view: viewLossReason,
    href: (row, call) => `${call.origin}/api/v4/leads/loss_reasons/${row.id}`,
    create: {
      schema: lossReasonCreate,
      add: (input, { db, now }) =>
        db.rows.lossReasons.add({
          id: db.nextId('lossReasons'),
          name: input.name,
          sort: input.sort ?? (db.rows.lossReasons.size() + 1) * 10,
          created_at: now,
          updated_at: now,
        }),
    },
    update: {
      schema: lossReasonUpdate,
      edit(row, input, { now }) {
        if (input.name !== undefined) row.name = input.name;
        if (input.sort !== undefined) row.sort = input.sort;
        row.updated_at = now;
      },
    },
    remove,
  }),
};
