import type { Call } from '../../api/call.ts';
import type { StatusRow } from '../../store/rows.ts';

interface DescriptionInput {
  readonly id?: number | undefined;
  readonly level: string;
  readonly description?: string | undefined;
}

/** `YYYY-MM-DD HH:MM:SS`: descriptions alone are dated in words. */
const words = (seconds: number) =>
  new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Writes the descriptions of a status: one for each level; one without a text is taken away. */
export function describe(
  row: StatusRow,
  inputs: readonly DescriptionInput[],
  { db, user, caller, now }: Call,
): void {
  // What an integration writes is written by the API, which is nobody.
  const by = caller === 'integration' ? 0 : user.id;
  for (const { id, level, description } of inputs) {
    const at = row.descriptions.findIndex((one) => one.id === id || one.level === level);
    const before = row.descriptions[at];
    if (!description) {
      if (before) row.descriptions.splice(at, 1);
    } else if (before) {
      Object.assign(before, { level, description, updated_by: by, updated_at: words(now) });
    } else {
      row.descriptions.push({
        id: db.nextId('status_descriptions'),
        level,
        description,
        created_by: by,
        updated_by: null,
        created_at: words(now),
        updated_at: words(now),
      });
    }
  }
}
