import type { Right, UserRow } from '../store/rows.ts';

export type Action = 'view' | 'edit' | 'add' | 'delete' | 'export';
/** The entities whose rights a user has letter by letter. Customers follow leads. */
export type Guarded = 'leads' | 'contacts' | 'companies' | 'customers' | 'tasks';

/** What a right is judged by. */
export interface Owned {
  readonly responsible_user_id: number;
  readonly group_id?: number;
  /** Of leads: where they stand. */
  readonly pipeline_id?: number;
  readonly status_id?: number | null;
}

/** The letter of a user's right. Administrators may do everything, free users nothing. */
function rightOf(user: UserRow, entity: Guarded, action: Action): Right {
  if (user.is_admin) return 'A';
  if (user.is_free || !user.is_active) return 'D';
  const rights = user.rights[entity === 'customers' ? 'leads' : entity];
  // Tasks know only edit and delete; who may see the card sees its tasks.
  return rights[action] ?? (entity === 'tasks' ? 'A' : 'D');
}

/** A right to a status can take away what the right to leads gives. */
function deniedByStatus(user: UserRow, entity: Guarded, action: Action, row: Owned): boolean {
  if (entity !== 'leads' || user.is_admin || row.status_id === undefined) return false;
  return user.rights.status_rights.some(
    (one) =>
      one.pipeline_id === row.pipeline_id &&
      one.status_id === row.status_id &&
      one.rights[action] === 'D',
  );
}

/** Whether a user may do something with one row, or add any (`row` absent). */
export function may(user: UserRow, entity: Guarded, action: Action, row?: Owned): boolean {
  const right = rightOf(user, entity, action);
  if (right === 'D' || (row && deniedByStatus(user, entity, action, row))) return false;
  if (right === 'A' || right === 'L') return true;
  if (!row || row.responsible_user_id === user.id) return true;
  return right === 'G' && row.group_id === user.group_id;
}

/** A filter for lists: `undefined` when the user sees all rows. */
export function seen<R extends Owned>(
  user: UserRow,
  entity: Guarded,
): ((row: R) => boolean) | undefined {
  const whole = rightOf(user, entity, 'view') === 'A';
  const byStatus = entity === 'leads' && !user.is_admin && user.rights.status_rights.length > 0;
  if (whole && !byStatus) return undefined;
  return (row) => may(user, entity, 'view', row);
}
