import type { ComponentChildren, Ref } from 'preact';
import { useControlled } from '../forms/use-controlled.ts';
import { type Texts, useLocale, useTexts } from '../locale/locale.ts';
import { scrolledByKeys } from '../styles/scrolled-by-keys.ts';
import { useStyles } from '../styles/use-styles.ts';
import { tableCss } from './table.css.ts';
import { sortRows, type TableColumn, type TableSort } from './table-columns.ts';

interface TableTexts {
  readonly empty: string;
  readonly loading: string;
}

const texts: Texts<TableTexts> = {
  en: { empty: 'Nothing here', loading: 'Loading…' },
  ru: { empty: 'Здесь пусто', loading: 'Загрузка…' },
  es: { empty: 'No hay nada', loading: 'Cargando…' },
  pt: { empty: 'Nada aqui', loading: 'Carregando…' },
};

export interface TableProps<Row, Id extends string | number> {
  readonly class?: string;
  /** What is in it; also the name of the box that ticks all rows. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => Id;
  /** null is the order of `rows`. */
  readonly sort?: TableSort | null;
  readonly defaultSort?: TableSort | null;
  /** With `sort`, the owner brings the rows into order; without it the table does. */
  readonly onSort?: (sort: TableSort) => void;
  /** Shows boxes to tick. */
  readonly selectable?: boolean;
  readonly selected?: readonly Id[];
  readonly defaultSelected?: readonly Id[];
  readonly onSelect?: (selected: readonly Id[]) => void;
  readonly loading?: boolean;
  /** In place of the note that there is nothing. */
  readonly empty?: ComponentChildren;
  readonly texts?: Partial<TableTexts>;
  readonly ref?: Ref<HTMLTableElement>;
}

/** What a row's cell shows by itself. */
function plainCell<Row>(row: Row, key: string): string {
  const value: unknown = row instanceof Object ? Reflect.get(row, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

interface TickProps {
  readonly label: string;
  readonly state: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
}

/** The box of a row, or that of all of them. */
const Tick = ({ label, state, onChange }: TickProps) => (
  <input
    type="checkbox"
    class="amo amo-check-box"
    aria-label={label}
    checked={state === true}
    indeterminate={state === 'mixed'}
    onChange={({ currentTarget }) => onChange(currentTarget.checked)}
  />
);

/**
 * Rows and columns, which can be put in order and ticked.
 *
 * @example
 * <Table
 *   caption="Leads"
 *   rows={leads}
 *   rowId={(lead) => lead.id}
 *   columns={[
 *     { key: 'name', title: 'Name', sortBy: (lead) => lead.name },
 *     { key: 'price', title: 'Budget', align: 'end', sortBy: (lead) => lead.price },
 *   ]}
 *   selectable
 *   onSelect={setChosen}
 * />
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/
 */
export function Table<Row, Id extends string | number>(props: TableProps<Row, Id>) {
  const { class: className = '', caption, columns, rows, rowId, selectable, loading } = props;
  const own = useTexts(texts, props.texts);
  const locale = useLocale();
  const [sort, setSort] = useControlled<TableSort | null>(
    props.sort,
    props.defaultSort ?? null,
    (next) => next && props.onSort?.(next),
  );
  const [selected, select] = useControlled<readonly Id[]>(
    props.selected,
    props.defaultSelected ?? [],
    props.onSelect,
  );
  const inOrder = props.sort === undefined ? sortRows(rows, columns, sort, locale) : rows;
  const ids = rows.map(rowId);
  const ticked = ids.filter((id) => selected.includes(id));
  const note = loading ? own.loading : (props.empty ?? own.empty);
  return (
    <section class={`amo amo-table-box ${className}`} aria-label={caption} {...scrolledByKeys}>
      <table ref={useStyles(tableCss, props.ref)} class="amo amo-table" aria-busy={loading}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {selectable && (
              <th scope="col" class="amo-table-tick">
                <Tick
                  label={caption}
                  state={ticked.length === 0 ? false : ticked.length === ids.length || 'mixed'}
                  onChange={(checked) => {
                    const others = selected.filter((id) => !ids.includes(id));
                    select(checked ? [...others, ...ids] : others);
                  }}
                />
              </th>
            )}
            {columns.map(({ key, title, sortBy, align }) => {
              const direction = sort?.key === key ? sort.direction : undefined;
              const next = direction === 'ascending' ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" data-align={align} aria-sort={direction}>
                  {sortBy ? (
                    <button
                      type="button"
                      class="amo amo-table-sort"
                      onClick={() => setSort({ key, direction: next })}
                    >
                      {title}
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row) => {
            const id = rowId(row);
            const isTicked = selected.includes(id);
            return (
              <tr key={id} data-selected={isTicked || undefined}>
                {selectable && (
                  <td class="amo-table-tick">
                    <Tick
                      label={plainCell(row, columns[0]?.key ?? '') || `${id}`}
                      state={isTicked}
                      onChange={(checked) =>
                        select(checked ? [...selected, id] : selected.filter((it) => it !== id))
                      }
                    />
                  </td>
                )}
                {columns.map(({ key, cell, align }) => (
                  <td key={key} data-align={align}>
                    {cell ? cell(row) : plainCell(row, key)}
                  </td>
                ))}
              </tr>
            );
          })}
          {(loading || rows.length === 0) && (
            <tr>
              <td colSpan={columns.length + (selectable ? 1 : 0)} class="amo-table-note">
                {note}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
