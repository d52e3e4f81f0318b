import { existsSync } from 'node:fs';
import type { Sandbox } from '@amokit/sandbox';
import { asUserError } from '../sandbox/sandbox-errors.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import type { AccountAccess } from './open-account.ts';
import { pullTexts } from './texts.ts';

/** A sandbox of our own, and the way into its API. */
export interface Seeded {
  readonly sandbox: Sandbox;
  readonly access: AccountAccess;
}

/** Nobody else calls it, and it is on this machine. */
const quickly = 10_000;

/**
 * Starts a sandbox without a page from a file, does something with it, and ends it.
 *
 * @throws UserError with exit code 2 where there is no such file, or it is something else
 */
export async function withSeed<Result>(
  seed: string,
  work: (seeded: Seeded) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(seed)) throw new UserError([{ message: `${say(pullTexts.noFile)} ${seed}` }], 2);
  const { createSandbox } = await import('@amokit/sandbox');
  const sandbox = await createSandbox({ seed, apiOnly: true, perSecond: null }).catch(
    (error: unknown) => {
      throw asUserError(error);
    },
  );
  try {
    const { apiUrl: baseUrl, tokens } = sandbox;
    return await work({
      sandbox,
      access: { baseUrl, token: tokens.longLived, perSecond: quickly },
    });
  } finally {
    await sandbox.close();
  }
}
