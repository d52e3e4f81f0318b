import { calls, createClient, session } from '@amokit/client';
import type { CallEnd } from './call-end.ts';

const crm = createClient({ auth: session(), services: { calls } });

/** The CRM's numbers for how a call ended. */
const status = { talked: 4, missed: 6 } as const satisfies Record<CallEnd, number>;

interface Call {
  readonly number: string;
  /** Seconds. */
  readonly duration: number;
  readonly end: CallEnd;
  readonly user: number;
}

/** Files the call in the feed of whoever has the number; false where nobody has it. */
export async function logCall({ number, duration, end, user }: Call): Promise<boolean> {
  const [outcome] = await crm.calls.create.settled([
    {
      direction: 'outbound',
      duration,
      source: 'amokit-telephony',
      phone: number,
      call_status: status[end],
      call_responsible: user,
      uniq: crypto.randomUUID(),
    },
  ]);
  return outcome?.outcome === 'done';
}
