import { createClient, session, tasks } from '@amokit/client';
import { overdue } from './overdue.ts';

const crm = createClient({ auth: session(), services: { tasks } });

/** Counts what a person has left undone. */
export async function countOverdue(userId: number, signal: AbortSignal): Promise<number> {
  const { items } = await crm.tasks.list(
    { filter: { responsible_user_id: [userId], is_completed: false }, limit: 250 },
    { signal, priority: 'background' },
  );
  return overdue(items, Date.now());
}
