import type { Account } from '../accounts/accounts.ts';
import { originOf } from '../http/origin.ts';

/** Milliseconds for which the address of a drive is believed: an account can be moved to another. */
const remembered = 3_600_000;

/** Finds the drive of an account, which is asked for once an hour. */
export interface Drives {
  of(account: Account, ask: () => Promise<Response>): Promise<string | undefined>;
}

export function createDrives(): Drives {
  const known = new Map<number, { readonly address: string; readonly until: number }>();
  return {
    async of({ id }, ask) {
      const before = known.get(id);
      if (before && before.until > Date.now()) return before.address;
      const response = await ask();
      if (!response.ok) return undefined;
      const address = originOf(Object(await response.json()).drive_url);
      if (address) known.set(id, { address, until: Date.now() + remembered });
      return address;
    },
  };
}

/**
 * The same answer with our own address as that of the drive, so that a page sends its credential to
 * us, and to nobody else.
 */
export async function withOwnDrive(response: Response, own: string): Promise<Response> {
  const body: unknown = await response.json().catch(() => undefined);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const changed = isObject && 'drive_url' in body ? { ...body, drive_url: own } : body;
  return Response.json(changed ?? {}, { status: response.status, headers: response.headers });
}
