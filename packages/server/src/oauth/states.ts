import { base64url } from 'jose';
import type { Storage } from 'unstorage';
import type { Claims } from '../stores/claims.ts';
import { createExpiring } from '../stores/expiring.ts';

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
  /** Forgets sign-ins that nobody came back from. */
  sweep(): Promise<void>;
}

/** Seconds that a person has to sign in. */
export const signInSeconds = 3600;

/** A text that nobody guesses. */
export const randomText = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/** The form of such a text. */
export const isRandomText = (text: string): boolean => /^[\w-]{43}$/.test(text);

export function createStates(data: Storage, claims: Claims): States {
  const kept = createExpiring(data, 'states');
  const read = async (state: string): Promise<State | undefined> => {
    const its = isRandomText(state) ? await kept.get(state) : undefined;
    if (!its) return undefined;
    const { browser, clientId } = Object(its);
    return {
      browser: typeof browser === 'string' ? browser : undefined,
      clientId: typeof clientId === 'string' ? clientId : undefined,
    };
  };
  return {
    async begin(browser) {
      const state = randomText();
      await kept.set(state, { browser }, signInSeconds);
      return state;
    },
    async setClientId(state, clientId) {
      const its = await read(state);
      if (!its || its.clientId) return false;
      await kept.set(state, { ...its, clientId }, signInSeconds);
      return true;
    },
    async take(state) {
      const its = await read(state);
      if (!its || !(await claims.claim(`state:${state}`, signInSeconds))) return undefined;
      await kept.remove(state);
      return its;
    },
    sweep: kept.sweep,
  };
}
