import { leadComplexCreate } from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, type ItemProblems, invalid, noChoice } from '../api/problem.ts';
import { readItems } from '../api/validate.ts';
import type { CardType, CompanyRow, ContactRow, LeadRow } from '../store/rows.ts';
import { checkCard, checkRight, editCard } from './lib/card.ts';
import { type ComplexInput, duplicateOf, makeUnsorted } from './lib/complex-lead.ts';
import { cardOf } from './lib/entities.ts';
import { link } from './lib/links.ts';
import { addCompany } from './lib/new-company.ts';
import { addContact } from './lib/new-contact.ts';
import { addLead } from './lib/new-lead.ts';
import { checkIncoming, checkStage } from './lib/stages.ts';

/** A lead, its contact and its company take so many field values each. */
const mostFields = 40;

interface Part {
  readonly id?: number | undefined;
  readonly custom_fields_values?: ComplexInput['custom_fields_values'];
}

function checkPart(call: Call, type: CardType, part: Part, at: string): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (part.id !== undefined && !cardOf(call.db, type, part.id)) {
    problems.push(noChoice('id'));
  }
  if (part.id === undefined) problems.push(...checkRight(call, type, 'add'));
  if ((part.custom_fields_values?.length ?? 0) > mostFields) {
    const detail = `At most ${mostFields} fields.`;
    problems.push({ code: 'TooBig', path: 'custom_fields_values', detail });
  }
  problems.push(...checkCard(call.db, type, part));
  return problems.map((one) => ({ ...one, path: at + one.path }));
}

function check(call: Call, input: ComplexInput): readonly FieldProblem[] {
  const { contacts = [], companies = [], metadata } = input._embedded ?? {};
  // An incoming lead has no stage yet: what is given is ignored.
  const stage = metadata ? checkIncoming(call.db, input) : checkStage(call.db, input);
  return [
    ...checkPart(call, 'leads', { custom_fields_values: input.custom_fields_values }, ''),
    ...checkCard(call.db, 'leads', input),
    ...stage,
    ...contacts.flatMap((one) => checkPart(call, 'contacts', one, '_embedded.contacts.0.')),
    ...companies.flatMap((one) => checkPart(call, 'companies', one, '_embedded.companies.0.')),
  ];
}

function contactOf(call: Call, input: ComplexInput): ContactRow | undefined {
  const [given] = input._embedded?.contacts ?? [];
  if (!given) return undefined;
  return given.id === undefined ? addContact(given, call) : call.db.rows.contacts.get(given.id);
}

function companyOf(call: Call, input: ComplexInput): CompanyRow | undefined {
  const [given] = input._embedded?.companies ?? [];
  if (!given) return undefined;
  return given.id === undefined ? addCompany(given, call) : call.db.rows.companies.get(given.id);
}

function tie(call: Call, lead: LeadRow, contact?: ContactRow, company?: CompanyRow): void {
  const { db, user } = call;
  const by = user.id;
  if (contact) {
    const metadata = { is_main: true };
    link(db, 'leads', lead.id, { type: 'contacts', id: contact.id, metadata, by });
  }
  if (company) link(db, 'leads', lead.id, { type: 'companies', id: company.id, by });
  if (contact && company)
    link(db, 'contacts', contact.id, { type: 'companies', id: company.id, by });
}

interface Made {
  readonly id: number;
  readonly contact_id: number | null;
  readonly company_id: number | null;
  readonly merged: boolean;
}

/** The new data come to the lead that is there; its contact stays. */
function merge(call: Call, lead: LeadRow, input: ComplexInput): Made {
  const { db } = call;
  const { name: _name, ...rest } = input;
  db.rows.leads.change(lead.id, (row) => {
    editCard(call, 'leads', row, { ...rest, _embedded: { tags: undefined } });
    if (input.price !== undefined) row.price = input.price;
  });
  db.announce({ entity: 'leads', id: lead.id });
  const end = (to: string) =>
    db.rows.links.by('end', `leads:${lead.id}`).find((row) => row.to === to)?.to_id ?? null;
  return {
    id: lead.id,
    contact_id: end('contacts'),
    company_id: end('companies'),
    merged: true,
  };
}

function make(call: Call, input: ComplexInput): Made {
  const same = duplicateOf(call, input);
  if (same) return merge(call, same, input);
  const { tags, source, metadata } = input._embedded ?? {};
  const { status_id: _status, ...withoutStatus } = input;
  const lead = addLead(
    {
      ...(metadata ? withoutStatus : input),
      _embedded: { ...(tags !== undefined && { tags }), ...(source && { source }) },
    },
    call,
  );
  const contact = contactOf(call, input);
  const company = companyOf(call, input);
  tie(call, lead, contact, company);
  makeUnsorted(call, { lead, contact, company }, input);
  return {
    id: lead.id,
    contact_id: contact?.id ?? null,
    company_id: company?.id ?? null,
    merged: false,
  };
}

/** `POST leads/complex`: leads with their contact and company, answered as a bare array. */
export function createComplex(call: Call) {
  const items = readItems(call, leadComplexCreate);
  const problems = items.flatMap(({ input, requestId }): ItemProblems[] => {
    const errors = [...checkRight(call, 'leads', 'add'), ...check(call, input)];
    return errors.length > 0 ? [{ request_id: requestId, errors }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
  return ok(
    items.map(({ input, requestId }) => ({ ...make(call, input), request_id: [requestId] })),
  );
}
