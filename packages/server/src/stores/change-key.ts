import type { TokenStore } from '@amokit/client/oauth';
import type { Storage } from 'unstorage';
import type { Accounts } from '../accounts/accounts.ts';
import type { Integrations } from '../oauth/integrations.ts';
import type { Seal } from './seal.ts';

const checkKey = 'seal:check';
const checkText = 'amokit';

/**
 * Whether the stores were closed with a key of ours. The first server that uses them leaves a text by
 * which the next one can tell.
 *
 * @throws {@link AmoUsageError} for another key
 */
export async function checkSeal(data: Storage, seal: Seal): Promise<void> {
  const { sealed } = Object(await data.getItem(checkKey));
  if (typeof sealed === 'string') {
    await seal.open(sealed, checkKey);
    if (await seal.isCurrent(sealed)) return;
  }
  await data.setItem(checkKey, { sealed: await seal.close(checkText, checkKey) });
}

export interface ResealParts {
  readonly accounts: Accounts;
  readonly tokens: TokenStore;
  readonly integrations: Integrations;
}

/** Writes every token and secret anew, closed with the first key. */
export async function reseal({ accounts, tokens, integrations }: ResealParts): Promise<number> {
  const all = await accounts.all();
  for (const { id } of all)
    await tokens.withLock(String(id), async (locked) => {
      const token = await locked.get();
      if (token) await locked.set(token);
    });
  await integrations.reseal();
  return all.length;
}
