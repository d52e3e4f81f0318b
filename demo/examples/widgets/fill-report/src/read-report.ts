import { companies, contacts, createClient, customFields, leads, session } from '@amokit/client';

const services = { companies, contacts, customFields, leads };
const crm = createClient({ auth: session(), services });

/** A field, and how many cards have something in it. */
export interface FieldRow {
  readonly id: number;
  readonly name: string;
  readonly filled: number;
}

/** What is known so far. */
export interface Report {
  /** How many cards were read. */
  readonly cards: number;
  readonly fields: readonly FieldRow[];
  readonly done: boolean;
}

/** Reads all cards of a kind; gives the report after every page of them. */
export async function* readReport(
  kind: 'leads' | 'contacts' | 'companies',
  signal: AbortSignal,
): AsyncGenerator<Report> {
  const names = new Map<number, string>();
  for await (const { id, name } of crm.customFields(kind).each({ limit: 250 }, { signal }))
    names.set(id, name);

  const filled = new Map<number, number>();
  let cards = 0;
  const report = (done: boolean): Report => ({
    cards,
    done,
    fields: [...names].map(([id, name]) => ({ id, name, filled: filled.get(id) ?? 0 })),
  });
  // In the background: what others of this page want to know goes first.
  const options = { signal, priority: 'background' } as const;
  for await (const page of crm[kind].pages({ limit: 250 }, options)) {
    for (const { custom_fields_values } of page.items) {
      cards += 1;
      // Fields that are empty are not in the answer.
      for (const { field_id } of custom_fields_values ?? [])
        filled.set(field_id, (filled.get(field_id) ?? 0) + 1);
    }
    yield report(false);
  }
  yield report(true);
}
