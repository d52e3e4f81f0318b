import { unsortedCategories } from '@amokit/contract';
import type { Call } from '../../api/call.ts';
import { matchesKey } from '../../api/select.ts';
import type { UnsortedRow } from '../../store/platform-rows.ts';

/** How many incoming leads there were, and how long it took to sort one, in seconds. */
export function summaryOf(call: Call): Record<string, unknown> {
  const { filters } = call.query;
  const rows = [...call.db.rows.unsorted.values()].filter((row) =>
    [...filters].every(([key, filter]) =>
      matchesKey<UnsortedRow>(key === 'uid' ? 'id' : key)(row, filter),
    ),
  );
  const count = (state: UnsortedRow['state']) => rows.filter((row) => row.state === state).length;
  const times = rows.flatMap(({ sorted_at, created_at }) =>
    sorted_at === null ? [] : [Math.max(0, sorted_at - created_at)],
  );
  const average =
    times.length === 0 ? 0 : times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    total: rows.length,
    accepted: count('accepted') + count('linked'),
    declined: count('declined'),
    average_sort_time: Math.round(average),
    categories: Object.fromEntries(
      unsortedCategories.map((category) => [
        category,
        { total: rows.filter((row) => row.category === category).length },
      ]),
    ),
  };
}
