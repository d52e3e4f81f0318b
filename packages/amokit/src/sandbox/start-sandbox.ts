import type { Sandbox, SandboxOptions } from '@amokit/sandbox';
import { UserError } from '../user-error.ts';

/**
 * Starts a sandbox for a person.
 *
 * @throws UserError for a port that is taken, a widget or a file that can not be read
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { createSandbox } = await import('@amokit/sandbox');
  try {
    return await createSandbox(options);
  } catch (error) {
    // Plain errors say what is wrong with the port, a widget or a file; others are faults of ours.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw new UserError([{ message: error.message }], 2);
  }
}
