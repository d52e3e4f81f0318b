import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Problem } from '../api/problem.ts';
import type { PageChange } from '../page-shapes/page-state.ts';
import type { Change, Db } from '../store/db.ts';

const pageEntities = [
  'leads',
  'contacts',
  'companies',
  'customers',
  'tasks',
  'catalog_elements',
  'notes',
  'talks',
  'widgets',
  'sources',
  'triggers',
  'bots',
  'bot_runs',
  'page',
] as const;

function pageChange(db: Db, { entity, id }: Change): PageChange | undefined {
  const known = pageEntities.find((one) => one === entity);
  if (!known) return undefined;
  const number = typeof id === 'number' ? id : 0;
  const pipelineId = known === 'leads' ? db.rows.leads.get(number)?.pipeline_id : undefined;
  return { entity: known, id: number, ...(pipelineId !== undefined && { pipelineId }) };
}

/** A comment now and then keeps the stream open, and tells of a page that has gone. */
const heartbeat = 20_000;
/** The tabs of one person: each has one stream. More is a widget that opens them in a loop. */
const mostStreams = 20;

/** Tells of what changes, without end. */
export type ChangeStream = (
  context: Context,
  listener: { readonly session: string; readonly userId: number },
) => Response;

/** Streams of changes, of which a session can hold a number at a time. */
export function createChangeStream(db: Db): ChangeStream {
  const open = new Map<string, number>();
  const leave = (session: string) => {
    const left = (open.get(session) ?? 1) - 1;
    if (left > 0) open.set(session, left);
    else open.delete(session);
  };
  return (context, { session, userId }) => {
    const count = (open.get(session) ?? 0) + 1;
    if (count > mostStreams)
      throw new Problem(
        429,
        `This session holds ${mostStreams} streams of changes already, which is the most: close one`,
      );
    open.set(session, count);
    return streamSSE(context, async (stream) => {
      const off = db.onChange((change) => {
        const shown = pageChange(db, change);
        if (shown) void stream.writeSSE({ event: 'change', data: JSON.stringify(shown) });
        if (!change.call) return;
        const { users, ...call } = change.call;
        if (users === null || users.includes(userId))
          void stream.writeSSE({ event: 'call', data: JSON.stringify(call) });
      });
      const left = new AbortController();
      stream.onAbort(() => {
        off();
        left.abort();
      });
      try {
        await stream.write(': open\n\n');
        while (!stream.aborted) {
          // A page that has left, or a process that wants to end, does not wait for the next beat.
          await wait(heartbeat, undefined, { signal: left.signal, ref: false }).catch(
            () => undefined,
          );
          if (!stream.aborted) await stream.write(': still here\n\n');
        }
      } finally {
        leave(session);
      }
    });
  };
}
