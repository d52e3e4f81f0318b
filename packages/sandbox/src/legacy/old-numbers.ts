import { isCardType } from '../services/lib/entities.ts';
import type { CardType } from '../store/rows.ts';

/** The numbers that the old API has for the entities. */
export const elementTypes = {
  contacts: 1,
  leads: 2,
  companies: 3,
  tasks: 4,
  customers: 12,
} as const;

const names = Object.fromEntries(Object.entries(elementTypes).map(([name, type]) => [type, name]));

/** The card that an element's number means; tasks are none. */
export function cardOfNumber(type: number | undefined): CardType | undefined {
  const name = type === undefined ? undefined : names[type];
  return isCardType(name) ? name : undefined;
}

/** `lead`, `contact`, … of a query. */
const singulars: Readonly<Record<string, CardType>> = {
  lead: 'leads',
  contact: 'contacts',
  company: 'companies',
  customer: 'customers',
};

export const cardOfSingular = (type: unknown): CardType | undefined =>
  typeof type === 'string' && Object.hasOwn(singulars, type) ? singulars[type] : undefined;

/** Types of notes by their old numbers, with the codes that the account told for them. */
export const noteTypes = [
  { id: 1, type: 'deal_created', code: 'DEAL_CREATED', is_editable: false },
  { id: 2, type: 'contact_created', code: 'CONTACT_CREATED', is_editable: false },
  { id: 3, type: 'deal_status_changed', code: 'DEAL_STATUS_CHANGED', is_editable: false },
  { id: 4, type: 'common', code: 'COMMON', is_editable: true },
  { id: 5, type: 'attachment', code: 'ATTACHMENT', is_editable: false },
  { id: 10, type: 'call_in', code: 'CALL_IN', is_editable: false },
  { id: 11, type: 'call_out', code: 'CALL_OUT', is_editable: false },
  { id: 12, type: 'company_created', code: 'COMPANY_CREATED', is_editable: false },
  { id: 13, type: 'task_result', code: 'TASK_RESULT', is_editable: false },
  { id: 25, type: 'service_message', code: 'SYSTEM', is_editable: false },
  { id: 102, type: 'sms_in', code: 'SMS_IN', is_editable: false },
  { id: 103, type: 'sms_out', code: 'SMS_OUT', is_editable: false },
] as const;
