import type { Command } from './command.ts';

/** What `amokit --help` lists; each command is loaded only when it is asked for. */
export const commands: Readonly<
  Record<string, { readonly description: string; readonly load: () => Promise<Command> }>
> = {
  dev: {
    description: 'Work on a widget, live in the CRM on this machine',
    load: async () => (await import('../commands/dev.ts')).dev,
  },
  build: {
    description: 'Build a widget into dist/widget.zip',
    load: async () => (await import('../commands/build.ts')).build,
  },
  check: {
    description: 'Check a widget by the rules of upload and moderation',
    load: async () => (await import('../commands/check.ts')).check,
  },
  smoke: {
    description: 'Run widgets, whoever made them, in every place that they name',
    load: async () => (await import('../commands/smoke.ts')).smokeCommand,
  },
  sandbox: {
    description: 'Run the CRM on this machine, with widgets installed',
    load: async () => (await import('../commands/sandbox.ts')).sandbox,
  },
  doctor: {
    description: 'Look whether this machine has what the commands need',
    load: async () => (await import('../commands/doctor.ts')).doctor,
  },
  symbolicate: {
    description: 'Say which lines of the sources a stack means',
    load: async () => (await import('../commands/symbolicate.ts')).symbolicate,
  },
  types: {
    description: "Write an account's fields and pipelines as a typed module",
    load: async () => (await import('../commands/types.ts')).types,
  },
};
