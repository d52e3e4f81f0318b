import { calls, createClient, session } from '@amokit/client';

const crm = createClient({ auth: session(), services: { calls } });

/** The CRM's numbers for how a call ended. */
const status = { talked: 4, missed: 6 } as const;

export type CallEnd = keyof typeof status;

/** Files the call in the feed of whoever has the number; false where nobody has it. */
export async function logCall(
  phone: string,
  duration: number,
  end: CallEnd,
  user: number,
): Promise<boolean> {
  const [outcome] = await crm.calls.create.settled([
    {
      direction: 'outbound',
      duration,
      source: 'amokit-telephony',
      phone,
      call_status: status[end],
      call_responsible: user,
      uniq: crypto.randomUUID(),
    },
  ]);
  return outcome?.outcome === 'done';
}
