import type { companyCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { Call } from '../../api/call.ts';
import type { CompanyRow } from '../../store/rows.ts';
import { newCard, tagNewCard } from './card.ts';

export type CompanyInput = z.output<typeof companyCreate>;

/** Adds a company with its tags. */
export function addCompany(input: CompanyInput, call: Call): CompanyRow {
  const { db } = call;
  const id = db.nextId('companies');
  const row: CompanyRow = { id, ...newCard(call, 'companies', input) };
  if (!row.name) row.name = db.account.language === 'ru' ? `Компания #${id}` : `Company #${id}`;
  tagNewCard(call, 'companies', row, input);
  db.rows.companies.add(row);
  db.announce({ entity: 'companies', id });
  return row;
}
