import type { Account } from '../accounts/accounts.ts';
import { originOf } from '../http/origin.ts';

/** Finds the drive of an account; asked for once while it is known to be right. */
export interface Drives {
  of(account: Account, ask: () => Promise<Response>): Promise<string | undefined>;
}

export function createDrives(): Drives {
  const known = new Map<number, string>();
  return {
    async of({ id }, ask) {
      const before = known.get(id);
      if (before) return before;
      const response = await ask();
      if (!response.ok) return undefined;
      const address = originOf(Object(await response.json()).drive_url);
      if (address) known.set(id, address);
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
