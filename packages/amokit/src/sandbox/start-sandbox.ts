import type { Sandbox, SandboxOptions } from '@amokit/sandbox';
import { asUserError, sandboxMessage } from './sandbox-errors.ts';

/**
 * Starts a sandbox for a person.
 *
 * @throws UserError for a port that is taken, a widget or a file that can not be read
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { createSandbox } = await import('@amokit/sandbox');
  try {
    return await createSandbox({
      onWarning: (message) => console.warn(sandboxMessage(message)),
      ...options,
    });
  } catch (error) {
    throw asUserError(error);
  }
}
