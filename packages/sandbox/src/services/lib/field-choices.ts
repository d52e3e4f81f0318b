import { type FieldProblem, noChoice } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { FieldEnum, FieldNested, FieldRow } from '../../store/rows.ts';
import { rewriteValues } from './field-entity.ts';

export interface EnumInput {
  readonly id?: number | undefined;
  readonly value: string;
  readonly sort?: number | undefined;
  readonly code?: string | null | undefined;
}

export interface NestedInput {
  readonly id?: number | null | undefined;
  readonly parent_id?: number | null | undefined;
  readonly value: string;
  readonly sort?: number | undefined;
  readonly request_id?: string | undefined;
  readonly parent_request_id?: string | undefined;
}

/** Choices with an id stay, those without are new, and those that are left out die. */
export function readEnums(db: Db, inputs: readonly EnumInput[], before: FieldRow['enums']) {
  return inputs.map(({ id, value, sort, code }, at): FieldEnum => {
    const old = id === undefined ? undefined : before?.find((one) => one.id === id);
    return {
      id: old?.id ?? db.nextId('enums'),
      value,
      sort: sort ?? old?.sort ?? (at + 1) * 10,
      code: code === undefined ? (old?.code ?? null) : code,
    };
  });
}

/** The same for a tree: one call may build it, its items naming one another by `request_id`. */
export function readNested(db: Db, inputs: readonly NestedInput[], before: FieldRow['nested']) {
  const rows = inputs.map((input, at): FieldNested & { asked?: string; parent?: string } => {
    const old =
      typeof input.id === 'number' ? before?.find(({ id }) => id === input.id) : undefined;
    return {
      id: old?.id ?? db.nextId('enums'),
      parent_id: input.parent_id ?? null,
      value: input.value,
      sort: input.sort ?? old?.sort ?? (at + 1) * 10,
      ...(input.request_id !== undefined && { asked: input.request_id }),
      ...(input.parent_request_id !== undefined && { parent: input.parent_request_id }),
    };
  });
  return rows.map(({ id, parent_id, value, sort, parent }): FieldNested => {
    const found = parent === undefined ? undefined : rows.find((row) => row.asked === parent);
    return { id, parent_id: found?.id ?? parent_id, value, sort };
  });
}

/** Ids of choices that the field does not have. */
export function checkChoices(
  input: {
    readonly enums?: readonly EnumInput[] | null | undefined;
    readonly nested?: readonly NestedInput[] | null | undefined;
  },
  before?: FieldRow,
): readonly FieldProblem[] {
  const unknown = (
    key: 'enums' | 'nested',
    given: readonly { readonly id?: number | null | undefined }[],
    known: readonly { readonly id: number }[],
  ) =>
    given.flatMap(({ id }, at) =>
      typeof id !== 'number' || known.some((one) => one.id === id)
        ? []
        : [noChoice(`${key}.${at}.id`)],
    );
  return [
    ...unknown('enums', input.enums ?? [], before?.enums ?? []),
    ...unknown('nested', input.nested ?? [], before?.nested ?? []),
  ];
}

/** Values that name a choice which has died go with it. */
export function forgetDeadChoices(db: Db, field: FieldRow): void {
  const alive = new Set((field.enums ?? field.nested ?? []).map(({ id }) => id));
  rewriteValues(db, field.entity_type, field.id, (stored) => ({
    ...stored,
    values: stored.values.filter(
      ({ enum_id }) => typeof enum_id !== 'number' || alive.has(enum_id),
    ),
  }));
}
