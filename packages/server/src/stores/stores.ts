import type { TokenStore } from '@amokit/client/oauth';
import type { Storage } from 'unstorage';
import type { Budget } from '../budget/budget.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Claims } from './claims.ts';
import type { Seal } from './seal.ts';

/** Everything that a server keeps: {@link memoryStores}, or your own parts put together. */
export interface Stores {
  /** The accounts' tokens, refreshed under a lock. */
  readonly tokens: TokenStore;
  /** Simple data: installed accounts, sessions. Any driver of unstorage will do. */
  readonly data: Storage;
  /** What may be done once. */
  readonly claims: Claims;
  /** News of the CRM that were accepted and not yet handled. */
  readonly inbox: Inbox;
  /** Who may call the API when. */
  readonly budget: Budget;
  /** Closes secrets that go into {@link data}. */
  readonly seal: Seal;
  /** Ends connections. */
  close(): Promise<void>;
}
