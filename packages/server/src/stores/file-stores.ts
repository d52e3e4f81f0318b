import { join } from 'node:path';
import { AmoUsageError } from '@amokit/client';
import { fileTokenStore } from '@amokit/client/oauth';
import { createStorage } from 'unstorage';
import { memoryBudget } from '../budget/memory-budget.ts';
import { fileInbox } from '../inbox/file-inbox.ts';
import { fileClaims } from './file-claims.ts';
import { fileDriver } from './file-driver.ts';
import { createSeal } from './seal.ts';
import { sealedTokenStore } from './sealed-token-store.ts';
import type { Stores } from './stores.ts';

/** What {@link fileStores} takes. */
export interface FileStoresOptions {
  /** A folder that outlives the process and that nobody else can read. */
  readonly folder: string;
  /**
   * The key of 32 bytes in base64 with which secrets are closed: `process.env.AMOKIT_KEY`. Behind it,
   * after commas or in a list, former keys that still open.
   */
  readonly key: string | readonly string[] | undefined;
}

/**
 * Stores in a folder, for one process: the usual ones. Tokens, secrets and the bodies of hooks are
 * closed with the key; what is written survives a crash. Processes that share the folder share all but
 * the budget of requests: for several use Redis.
 *
 * @example
 * ```ts
 * const stores = fileStores({ folder: '/var/lib/my-widget', key: process.env.AMOKIT_KEY });
 * ```
 * @throws {@link AmoUsageError} for a key that is missing or none
 */
export function fileStores({ folder, key }: FileStoresOptions): Stores {
  if (typeof folder !== 'string' || folder === '')
    throw new AmoUsageError("fileStores() needs a folder: fileStores({ folder: 'data', key })");
  const seal = createSeal(key);
  return {
    tokens: sealedTokenStore(fileTokenStore(join(folder, 'tokens')), seal),
    data: createStorage({ driver: fileDriver(join(folder, 'data')) }),
    claims: fileClaims(join(folder, 'claims')),
    inbox: fileInbox(join(folder, 'inbox'), seal),
    budget: memoryBudget(),
    seal,
    close: async () => undefined,
  };
}
