import { isAmoError } from '@amokit/client';
import { findAccount, type Integration, type TokenStore } from '@amokit/client/oauth';
import type { Storage } from 'unstorage';
import { originOf } from '../http/origin.ts';
import { withinTime } from '../within-time.ts';

/** An account in which the integration is installed. */
export interface Account {
  readonly id: number;
  /** Its address as it is known: `https://example.amocrm.ru`. */
  readonly baseUrl: string;
  /** The integration through which it is: an account's own one where a person made it there. */
  readonly clientId: string;
}

export interface AccountsParts {
  readonly data: Storage;
  readonly tokens: TokenStore;
  readonly integrationOf: (clientId: string) => Promise<Integration | undefined>;
}

/** The installed accounts, also found by the origin of their pages. */
export interface Accounts {
  get(id: number): Promise<Account | undefined>;
  all(): Promise<readonly Account[]>;
  put(account: Account): Promise<void>;
  remove(id: number): Promise<void>;
  byOrigin(origin: string): Promise<Account | undefined>;
  /**
   * The account whose pages have an origin that is not known: one that was renamed. It looks through
   * the accounts once a minute at most, for origins alone that differ from theirs in the first name.
   */
  byNewOrigin(origin: string): Promise<Account | undefined>;
  /** Whether an address is that of an installed account; one that was renamed is looked up. */
  isAt(id: number, address: string): Promise<boolean>;
}

/** Milliseconds in which an account is not looked up again. */
const quiet = 60_000;

/** Milliseconds that a page waits for a search; the search goes on. */
const longestSearch = 1500;

const accountKey = (id: number): string => `accounts:${id}`;
const originKey = (origin: string): string =>
  `origins:${encodeURIComponent(origin).replaceAll('%', '_')}`;

export function createAccounts({ data, tokens, integrationOf }: AccountsParts): Accounts {
  const lookedUp = new Map<number, number>();

  /** Reads that are under way: hooks come in bursts, all of one account, and share one. */
  const reading = new Map<number, Promise<Account | undefined>>();

  const read = async (id: number): Promise<Account | undefined> => {
    try {
      return toAccount(await data.getItem(accountKey(id)));
    } finally {
      reading.delete(id);
    }
  };
  const get = (id: number): Promise<Account | undefined> => {
    const found = reading.get(id) ?? read(id);
    reading.set(id, found);
    return found;
  };

  const put = async (account: Account): Promise<void> => {
    const before = await get(account.id);
    if (before && before.baseUrl !== account.baseUrl)
      await data.removeItem(originKey(before.baseUrl));
    await data.setItem(accountKey(account.id), { ...account });
    // What began to be read before is not what is there now.
    reading.delete(account.id);
    await data.setItem(originKey(account.baseUrl), { id: account.id });
  };

  /** Where a renamed account is now. The refresh token is not used up by asking. */
  const lookUp = async (account: Account): Promise<Account> => {
    const token = await tokens.get(String(account.id));
    const integration = await integrationOf(account.clientId);
    if (!token || !integration) return account;
    try {
      const { domain } = await findAccount(integration, token);
      const baseUrl = originOf(`${new URL(account.baseUrl).protocol}//${domain}`);
      if (!baseUrl || baseUrl === account.baseUrl) return account;
      const moved = { ...account, baseUrl };
      await put(moved);
      await tokens.withLock(String(account.id), async (locked) => {
        const latest = await locked.get();
        if (latest) await locked.set({ ...latest, baseUrl });
      });
      return moved;
    } catch (error) {
      if (isAmoError(error)) return account;
      throw error;
    }
  };

  const all = async (): Promise<readonly Account[]> => {
    const keys = await data.getKeys('accounts');
    const values = await Promise.all(keys.map((key) => data.getItem(key)));
    return values.flatMap((value) => toAccount(value) ?? []);
  };

  const byOrigin = async (origin: string): Promise<Account | undefined> => {
    const found = Object(await data.getItem(originKey(origin)));
    const account = Number.isSafeInteger(found.id) ? await get(found.id) : undefined;
    return account?.baseUrl === origin ? account : undefined;
  };

  let searchedAt = 0;
  let listing: Promise<readonly Account[]> | undefined;
  const search = async (origin: string): Promise<void> => {
    if (searchedAt > Date.now() - quiet) return;
    // Any page on the net can ask this: however many do, all accounts are read once at a time.
    listing ??= all().finally(() => {
      listing = undefined;
    });
    const alike = (await listing).filter(({ baseUrl }) => siteOf(baseUrl) === siteOf(origin));
    if (alike.length === 0 || searchedAt > Date.now() - quiet) return;
    searchedAt = Date.now();
    for (const account of alike) if ((await lookUp(account)).baseUrl === origin) return;
  };

  return {
    get,
    put,
    all,
    byOrigin,
    async byNewOrigin(origin) {
      await withinTime(search(origin), longestSearch);
      return byOrigin(origin);
    },
    async remove(id) {
      const account = await get(id);
      await data.removeItem(accountKey(id));
      reading.delete(id);
      if (account) await data.removeItem(originKey(account.baseUrl));
    },
    async isAt(id, address) {
      const origin = originOf(address);
      const account = await get(id);
      if (!account || !origin) return false;
      if (account.baseUrl === origin) return true;
      if ((lookedUp.get(id) ?? 0) > Date.now() - quiet) return false;
      lookedUp.set(id, Date.now());
      return (await lookUp(account)).baseUrl === origin;
    },
  };
}

/** An origin without the first name of its host: `https://amocrm.ru`. */
function siteOf(origin: string): string {
  const { protocol, host } = new URL(origin);
  return `${protocol}//${host.replace(/^[^.]+\./, '')}`;
}

function toAccount(value: unknown): Account | undefined {
  const { id, baseUrl, clientId } = Object(value);
  return Number.isSafeInteger(id) && typeof baseUrl === 'string' && typeof clientId === 'string'
    ? { id, baseUrl, clientId }
    : undefined;
}
