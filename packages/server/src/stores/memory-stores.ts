import { memoryTokenStore } from '@amokit/client/oauth';
import { createStorage } from 'unstorage';
import { memoryBudget } from '../budget/memory-budget.ts';
import { memoryInbox } from '../inbox/memory-inbox.ts';
import { memoryClaims } from './claims.ts';
import { createSeal, randomKey } from './seal.ts';
import type { Stores } from './stores.ts';

/**
 * Stores that live as long as the process: for tests and for trying things. After a restart every
 * account has to let the integration in again.
 */
export function memoryStores(): Stores {
  return {
    tokens: memoryTokenStore(),
    data: createStorage(),
    claims: memoryClaims(),
    inbox: memoryInbox(),
    budget: memoryBudget(),
    seal: createSeal(randomKey()),
    close: async () => undefined,
  };
}
