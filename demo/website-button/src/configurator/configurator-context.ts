import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../host.ts';
import type { Account } from '../model/account.ts';

/** What all views of the configurator stand on. */
export interface ConfiguratorState {
  readonly account: Account;
  readonly t: Translate;
  /** A BCP 47 tag. */
  readonly language: string;
}

const Context = createContext<ConfiguratorState | undefined>(undefined);

export const ConfiguratorProvider = Context.Provider;

/** The account, the texts and the language, in a view of the configurator. */
export function useConfigurator(): ConfiguratorState {
  const state = useContext(Context);
  if (!state) throw new Error('A view of the configurator stands outside of it');
  return state;
}
