import type { leadComplexCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { CompanyRow, ContactRow, LeadRow } from '../../store/rows.ts';
import { addUnsorted } from './new-unsorted.ts';
import { unsortedStatus } from './stages.ts';

export type ComplexInput = z.output<typeof leadComplexCreate>;

/** What a complex lead is made of, once its parts are there. */
export interface Parts {
  readonly lead: LeadRow;
  readonly contact?: ContactRow | undefined;
  readonly company?: CompanyRow | undefined;
}

/** Puts a new lead among the incoming ones, with where it came from. */
export function makeUnsorted({ db }: Call, { lead, contact, company }: Parts, input: ComplexInput) {
  const said = input._embedded?.metadata;
  if (!said) return;
  const status = unsortedStatus(db, lead.pipeline_id);
  if (status)
    db.rows.leads.change(lead.id, (row) => {
      row.status_id = status.status_id;
    });
  const { category, ...metadata } = said;
  addUnsorted(db, { category, lead, contact: contact?.id, company: company?.id, metadata });
}

/** More open leads than this are no duplicates: a new one is made. */
const mostMatches = 3;

const valuesByCode = (call: Call, row: ContactRow, code: string) =>
  (row.custom_fields_values ?? [])
    .filter(({ field_id }) => call.db.rows.fields.get(field_id)?.code === code)
    .flatMap(({ values }) => values.map(({ value }) => String(value).toLowerCase()));

/**
 * The open lead with which a new one is the same, while the account controls duplicates: its main
 * contact has the phone or the e-mail of the new one's.
 */
export function duplicateOf(call: Call, input: ComplexInput): LeadRow | undefined {
  const { db } = call;
  const [contact] = input._embedded?.contacts ?? [];
  if (!db.account.is_duplication_control_enabled || !contact) return undefined;
  const wanted = new Set(
    (contact.custom_fields_values ?? []).flatMap(({ field_code, field_id, values }) => {
      const code = field_code ?? db.rows.fields.get(field_id ?? 0)?.code;
      if (code !== 'PHONE' && code !== 'EMAIL') return [];
      return (values ?? []).map((one) => ('value' in one ? String(one.value).toLowerCase() : ''));
    }),
  );
  const same = [...db.rows.leads.values()].filter((lead) => {
    if (lead.closed_at !== null || lead.is_deleted) return false;
    const main = db.rows.links
      .by('end', `leads:${lead.id}`)
      .find(({ to, metadata }) => to === 'contacts' && metadata?.is_main === true);
    const row = main && db.rows.contacts.get(main.to_id);
    return (
      row !== undefined &&
      ['PHONE', 'EMAIL'].some((code) => valuesByCode(call, row, code).some((v) => wanted.has(v)))
    );
  });
  return same.length > mostMatches ? undefined : same[0];
}
