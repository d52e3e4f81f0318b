import { base64url } from 'jose';
import type { Storage } from 'unstorage';
import type { Claims } from '../stores/claims.ts';

/** What a sign-in that was begun here is known by when it comes back. */
export interface State {
  /** What its browser holds in a cookie; undefined where it was begun without one. */
  readonly browser: string | undefined;
  /** The integration that a person made for it. */
  readonly clientId: string | undefined;
}

export interface States {
  /** @param browser what the browser holds in a cookie */
  begin(browser?: string): Promise<string>;
  /** Writes down the integration that a person made in this sign-in; false for a state that is none of ours. */
  setClientId(state: string, clientId: string): Promise<boolean>;
  /** Takes a state, once. */
  take(state: string): Promise<State | undefined>;
}

/** Seconds that a person has to sign in. */
const lifetime = 3600;

const keyOf = (state: string): string => `states:${state}`;
const isState = (state: string): boolean => /^[\w-]{43}$/.test(state);

/** A text that nobody guesses. */
export const randomText = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

export function createStates(data: Storage, claims: Claims): States {
  const read = async (state: string): Promise<State | undefined> => {
    if (!isState(state)) return undefined;
    const { browser, clientId, endsAt } = Object(await data.getItem(keyOf(state)));
    if (typeof endsAt !== 'number' || endsAt <= Date.now()) return undefined;
    return {
      browser: typeof browser === 'string' ? browser : undefined,
      clientId: typeof clientId === 'string' ? clientId : undefined,
    };
  };
  const write = async (state: string, its: State): Promise<void> => {
    const value = { ...its, endsAt: Date.now() + lifetime * 1000 };
    await data.setItem(keyOf(state), JSON.parse(JSON.stringify(value)), { ttl: lifetime });
  };
  return {
    async begin(browser) {
      const state = randomText();
      await write(state, { browser, clientId: undefined });
      return state;
    },
    async setClientId(state, clientId) {
      const its = await read(state);
      if (!its || its.clientId) return false;
      await write(state, { ...its, clientId });
      return true;
    },
    async take(state) {
      const its = await read(state);
      if (!its || !(await claims.claim(`state:${state}`, lifetime))) return undefined;
      await data.removeItem(keyOf(state));
      return its;
    },
  };
}
