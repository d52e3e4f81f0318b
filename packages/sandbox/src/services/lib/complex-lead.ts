import { randomUUID } from 'node:crypto';
import type { leadComplexCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { CompanyRow, ContactRow, LeadRow } from '../../store/rows.ts';
import { statusesOf } from './stages.ts';

export type ComplexInput = z.output<typeof leadComplexCreate>;

/** What a complex lead is made of, once its parts are there. */
export interface Parts {
  readonly lead: LeadRow;
  readonly contact?: ContactRow | undefined;
  readonly company?: CompanyRow | undefined;
}

/** The status of incoming leads of a pipeline, if it takes any. */
function unsortedStatus({ db }: Call, pipeline: number): number | undefined {
  return statusesOf(db, pipeline).find(({ type }) => type === 1)?.status_id;
}

/** Puts a new lead among the incoming ones, with where it came from. */
export function makeUnsorted(call: Call, { lead, contact, company }: Parts, input: ComplexInput) {
  const { db, now } = call;
  const metadata = input._embedded?.metadata;
  if (!metadata) return;
  const status = unsortedStatus(call, lead.pipeline_id);
  if (status !== undefined)
    db.rows.leads.change(lead.id, (row) => {
      row.status_id = status;
    });
  const { category, ...rest } = metadata;
  db.rows.unsorted.add({
    id: randomUUID().replaceAll('-', ''),
    category,
    source_uid: null,
    source_name: null,
    pipeline_id: lead.pipeline_id,
    created_at: now,
    updated_at: now,
    metadata: rest,
    lead_id: lead.id,
    contact_ids: contact ? [contact.id] : [],
    company_ids: company ? [company.id] : [],
    state: 'waiting',
    sorted_at: null,
  });
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
