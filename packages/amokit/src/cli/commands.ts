import { say } from '../say.ts';
import type { Command } from './command.ts';

/** What `amokit --help` lists; each command is loaded only when it is asked for. */
export const commands: Readonly<
  Record<string, { readonly description: string; readonly load: () => Promise<Command> }>
> = {
  dev: {
    description: say({
      en: 'Work on a widget, live in the CRM on this machine',
      ru: 'Работать над виджетом вживую, в CRM на этой машине',
    }),
    load: async () => (await import('../commands/dev.ts')).dev,
  },
  build: {
    description: say({
      en: 'Build a widget into dist/widget.zip',
      ru: 'Собрать виджет в dist/widget.zip',
    }),
    load: async () => (await import('../commands/build.ts')).build,
  },
  check: {
    description: say({
      en: 'Check a widget by the rules of upload and moderation',
      ru: 'Проверить виджет по правилам загрузки и модерации',
    }),
    load: async () => (await import('../commands/check.ts')).check,
  },
  smoke: {
    description: say({
      en: 'Run widgets, whoever made them, in every place that they name',
      ru: 'Запустить любые виджеты во всех местах, которые они называют',
    }),
    load: async () => (await import('../commands/smoke.ts')).smokeCommand,
  },
  sandbox: {
    description: say({
      en: 'Run the CRM on this machine, with widgets installed',
      ru: 'Запустить CRM на этой машине, с установленными виджетами',
    }),
    load: async () => (await import('../commands/sandbox.ts')).sandbox,
  },
  doctor: {
    description: say({
      en: 'Look whether this machine has what the commands need',
      ru: 'Посмотреть, есть ли на машине всё, что нужно командам',
    }),
    load: async () => (await import('../commands/doctor.ts')).doctor,
  },
  symbolicate: {
    description: say({
      en: 'Say which lines of the sources a stack means',
      ru: 'Сказать, какие строки исходников стоят за стеком',
    }),
    load: async () => (await import('../commands/symbolicate.ts')).symbolicate,
  },
  pull: {
    description: say({
      en: 'Read what an account is like into a file for the sandbox',
      ru: 'Сохранить настройки аккаунта в файл для песочницы',
    }),
    load: async () => (await import('../commands/pull.ts')).pull,
  },
  types: {
    description: say({
      en: "Write an account's fields and pipelines as types for the client",
      ru: 'Записать поля и воронки аккаунта как типы для клиента',
    }),
    load: async () => (await import('../commands/types.ts')).types,
  },
};
