import type { Command } from './command.ts';

/** What `amokit --help` lists; each command is loaded only when it is asked for. */
export const commands: Readonly<
  Record<string, { readonly description: string; readonly load: () => Promise<Command> }>
> = {
  build: {
    description: 'Build a widget into dist/widget.zip',
    load: async () => (await import('../commands/build.ts')).build,
  },
  check: {
    description: 'Check a widget by the rules of upload and moderation',
    load: async () => (await import('../commands/check.ts')).check,
  },
  sandbox: {
    description: 'Run the CRM on this machine, with widgets installed',
    load: async () => (await import('../commands/sandbox.ts')).sandbox,
  },
};
