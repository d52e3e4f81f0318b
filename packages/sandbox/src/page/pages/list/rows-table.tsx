import { useTexts } from '../../page-context.ts';
import type { TextKey } from '../../texts/translate.ts';
import type { ListRow } from './list-row.ts';

interface RowsTableProps {
  readonly columns: readonly TextKey[];
  readonly rows: readonly ListRow[];
  readonly ticked: ReadonlySet<number>;
  setTicked(ticked: ReadonlySet<number>): void;
}

/** The rows of a list, each with its tick box. */
export function RowsTable({ columns, rows, ticked, setTicked }: RowsTableProps) {
  const t = useTexts();
  const all = rows.every(({ id }) => ticked.has(id));
  const tick = (id: number) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <div class="list__body">
      <table class="list__table">
        <thead>
          <tr class="list-row list-row-head">
            <th class="list-row__cell list-row__cell_tick">
              <label class="list-row__tick">
                <input
                  type="checkbox"
                  aria-label={t('list.tickAll')}
                  checked={all}
                  onChange={() => setTicked(new Set(all ? [] : rows.map(({ id }) => id)))}
                />
              </label>
            </th>
            {columns.map((key) => (
              <th key={key} scope="col" class="list-row__cell list-row__cell-head">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, href, cells }) => (
            <tr
              key={id}
              class={`list-row js-list-row js-item-id-${id} ${ticked.has(id) ? 'list-row_ticked' : ''}`}
              data-id={id}
            >
              <td class="list-row__cell list-row__cell_tick">
                <label class="list-row__tick">
                  <input
                    type="checkbox"
                    class="js-item-checkbox"
                    value={id}
                    aria-label={t('list.tick', { name })}
                    checked={ticked.has(id)}
                    onChange={() => tick(id)}
                  />
                </label>
              </td>
              <td class="list-row__cell list-row__cell_name">
                {href ? (
                  <a class="list-row__name-link js-navigate-link" href={href}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </td>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} class="list-row__cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
