/**
 * What leads, contacts, companies and customers have in common: who is responsible, dates, tags,
 * fields, and the links that answers embed.
 *
 * @module
 */
import type { Call } from '../../api/call.ts';
import { type FieldProblem, noChoice, Problem } from '../../api/problem.ts';
import { type Action, may, seen } from '../../api/rights.ts';
import type { Db } from '../../store/db.ts';
import type { CardRow, CardType } from '../../store/rows.ts';
import { hrefOf, referenceTo } from './addresses.ts';
import { cardOf } from './entities.ts';
import { viewFieldValues } from './field-values.ts';
import { applyFieldValues, type FieldValuesInput, readFieldValues } from './field-write.ts';
import { linked } from './links.ts';
import { applyTags, type TagsInput } from './tags.ts';

/** The keys of a write that all cards know. */
export interface CardInput extends TagsInput {
  readonly name?: string | undefined;
  readonly responsible_user_id?: number | undefined;
  readonly created_by?: number | undefined;
  readonly updated_by?: number | undefined;
  readonly created_at?: number | undefined;
  readonly updated_at?: number | undefined;
  readonly custom_fields_values?: FieldValuesInput | null | undefined;
}

/** The columns of a card that a write sets. Who writes without saying so is the user of the call. */
export function newCard(call: Call, type: CardType, input: CardInput): Omit<CardRow, 'id'> {
  const { db, user, now } = call;
  const responsible = input.responsible_user_id ?? user.id;
  return {
    name: input.name ?? '',
    responsible_user_id: responsible,
    group_id: db.rows.users.get(responsible)?.group_id ?? 0,
    created_by: input.created_by ?? user.id,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: now,
    closest_task_at: null,
    is_deleted: false,
    custom_fields_values: input.custom_fields_values
      ? applyFieldValues(db, type, null, input.custom_fields_values)
      : null,
    tags: [],
  };
}

/** Puts the tags of a write on a new card. */
export const tagNewCard = (call: Call, type: CardType, row: CardRow, input: CardInput): void =>
  applyTags(call.db, type, row, input);

export function editCard(call: Call, type: CardType, row: CardRow, input: CardInput): void {
  const { db, user, now } = call;
  if (input.name !== undefined) row.name = input.name;
  if (input.responsible_user_id !== undefined) {
    row.responsible_user_id = input.responsible_user_id;
    row.group_id = db.rows.users.get(input.responsible_user_id)?.group_id ?? 0;
  }
  if (input.created_by !== undefined) row.created_by = input.created_by;
  if (input.created_at !== undefined) row.created_at = input.created_at;
  if (input.custom_fields_values !== undefined)
    row.custom_fields_values = input.custom_fields_values
      ? applyFieldValues(db, type, row.custom_fields_values, input.custom_fields_values)
      : null;
  applyTags(db, type, row, input);
  row.updated_by = input.updated_by ?? user.id;
  row.updated_at = input.updated_at ?? now;
}

/** What is wrong with a card's write beyond its form: unknown users, fields and choices. */
export function checkCard(db: Db, type: CardType, input: CardInput): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const key of ['responsible_user_id', 'created_by', 'updated_by'] as const) {
    const id = input[key];
    // 0 is the robot.
    if (id !== undefined && id !== 0 && !db.rows.users.get(id)) problems.push(noChoice(key));
  }
  if (input.custom_fields_values)
    problems.push(...readFieldValues(db, type, input.custom_fields_values).problems);
  return problems;
}

/** The problem of somebody who may not do that. Administrators may everything. */
export function checkRight(
  call: Call,
  type: CardType,
  action: Action,
  row?: CardRow,
): readonly FieldProblem[] {
  if (may(call.user, type, action, row)) return [];
  return [{ code: 'AccessDenied', path: 'id', detail: `You have no right to ${action} this.` }];
}

/** The columns that every card shows, in the order of the vendor's examples. */
export const viewCard = (call: Call, type: CardType, row: CardRow) => ({
  custom_fields_values: viewFieldValues(call.db, row.custom_fields_values),
  account_id: call.db.account.id,
  _links: { self: { href: hrefOf(call, type, row.id) } },
});

/** Linked cards without the deleted ones: their links come back with them. */
const standing = (call: Call, type: CardType, row: CardRow, to: CardType) =>
  linked(call.db, type, row.id, to).filter(({ id }) => cardOf(call.db, to, id) !== undefined);

/** The companies that a card embeds: one at most. */
export const viewCompanies = (call: Call, type: CardType, row: CardRow) =>
  standing(call, type, row, 'companies').map(({ id }) => referenceTo(call, 'companies', id));

/** Contacts of a lead or customer, with the main one marked. */
export const viewContacts = (call: Call, type: CardType, row: CardRow) =>
  standing(call, type, row, 'contacts').map(({ id, metadata }) => ({
    id,
    is_main: metadata?.is_main === true,
    _links: { self: { href: hrefOf(call, 'contacts', id) } },
  }));

/** Other cards, by reference alone. */
export const viewLinked = (call: Call, type: CardType, row: CardRow, to: CardType) =>
  standing(call, type, row, to).map(({ id }) => referenceTo(call, to, id));

/** Elements of lists, with how many. */
export const viewElements = (call: Call, type: CardType, row: CardRow) =>
  linked(call.db, type, row.id, 'catalog_elements').map(({ id, metadata }) => ({ id, metadata }));

/**
 * Filters of cards are an option that an account pays for. What the others are answered is not
 * documented: refusing is the safest reading, since a filter that did nothing would go unnoticed.
 */
function needFilters({ db, query, endpoint }: Call): void {
  if (endpoint.kind === 'list' && query.filters.size > 0 && !db.account.is_api_filter_enabled)
    throw new Problem(402, 'The account has no filters: see with=is_api_filter_enabled');
}

/** The cards that a list has: those that may be seen, and of deleted ones none, or nothing else. */
export function visibleCards(call: Call, type: CardType) {
  needFilters(call);
  const mine = seen<CardRow>(call.user, type);
  const deleted = call.query.with.has('only_deleted');
  return (row: CardRow) => row.is_deleted === deleted && (mine?.(row) ?? true);
}
