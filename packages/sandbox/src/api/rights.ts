import type { Right, UserRow } from '../store/rows.ts';

export type Action = 'view' | 'edit' | 'add' | 'delete' | 'export';
/** The entities whose rights a user has letter by letter. Customers follow leads. */
export type Guarded = 'leads' | 'contacts' | 'companies' | 'customers' | 'tasks';

/** What a right is judged by. */
export interface Owned {
  readonly responsible_user_id: number;
  readonly group_id?: number;
}

/** The letter of a user's right. Administrators may do everything, free users nothing. */
export function rightOf(user: UserRow, entity: Guarded, action: Action): Right {
  if (user.is_admin) return 'A';
  if (user.is_free || !user.is_active) return 'D';
  const rights = user.rights[entity === 'customers' ? 'leads' : entity];
  // Tasks know only edit and delete; who may see the card sees its tasks.
  return rights[action] ?? (entity === 'tasks' ? 'A' : 'D');
}

/** Whether a user may do something with one row, or add any (`row` absent). */
export function may(user: UserRow, entity: Guarded, action: Action, row?: Owned): boolean {
  const right = rightOf(user, entity, action);
  if (right === 'A' || right === 'L') return true;
  if (right === 'D') return false;
  if (!row || row.responsible_user_id === user.id) return true;
  return right === 'G' && row.group_id === user.group_id;
}

/** A filter for lists: `undefined` when the user sees all rows. */
export function seen<R extends Owned>(
  user: UserRow,
  entity: Guarded,
): ((row: R) => boolean) | undefined {
  if (rightOf(user, entity, 'view') === 'A') return undefined;
  return (row) => may(user, entity, 'view', row);
}
