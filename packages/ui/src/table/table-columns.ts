import type { ComponentChildren } from 'preact';

/** A column of a table of `Row`s. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** @default the row's own value under `key`, as text */
  readonly cell?: (row: Row) => ComponentChildren;
  /** By what its rows are put in order; without it the column can not be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Numbers stand at the end. @default "start" */
  readonly align?: 'start' | 'end';
}

/** By which column rows are in order, and which way. */
export interface TableSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in the order of a column; those without a value stand last, either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
  locale: string,
): readonly Row[] {
  const sortBy = columns.find(({ key }) => key === sort?.key)?.sortBy;
  if (!sort || !sortBy) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((first, second) => {
    const one = sortBy(first);
    const other = sortBy(second);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const isNumbers = typeof one === 'number' && typeof other === 'number';
    return sign * (isNumbers ? one - other : collator.compare(`${one}`, `${other}`));
  });
}
