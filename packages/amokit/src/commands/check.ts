import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckedWidget,
  checkTarget,
  checkTargets,
  isUnpacked,
} from '../check/check-targets.ts';
import { checkWidget } from '../check/check-widget.ts';
import { toAnnotation, toSarif } from '../check/report-formats.ts';
import { reportText, summaryText } from '../check/report-text.ts';
import { profiles } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { defineCommand, oneOf } from '../cli/command.ts';
import { ownVersion } from '../cli/own-version.ts';
import { findConfig } from '../project/find-config.ts';
import { say } from '../say.ts';

/** Issues with paths from the current folder, where a person and a code host look for files. */
function fromHere(widget: CheckedWidget, isOnly: boolean): CheckedWidget {
  const { widget: path } = widget;
  if (path === '.' || (isOnly && !statSync(path).isDirectory())) return widget;
  const issues = widget.issues.map((issue) => ({
    ...issue,
    file: issue.file === null ? path : join(path, issue.file),
  }));
  return { ...widget, issues };
}

/** One widget has its report; many have one each. */
function document(widgets: readonly CheckedWidget[]): unknown {
  const [one] = widgets;
  if (one && widgets.length === 1) return { valid: one.valid, issues: one.issues };
  return { valid: widgets.every(({ valid }) => valid), widgets };
}

const issuesOf = (widgets: readonly CheckedWidget[]) =>
  widgets.flatMap((widget) => fromHere(widget, widgets.length === 1).issues);

const formats = {
  text: (widgets: readonly CheckedWidget[]) =>
    reportText(widgets.map((widget) => fromHere(widget, widgets.length === 1))),
  json: (widgets: readonly CheckedWidget[]) => JSON.stringify(document(widgets)),
  sarif: (widgets: readonly CheckedWidget[]) =>
    JSON.stringify(toSarif(issuesOf(widgets), rules, ownVersion())),
  github: (widgets: readonly CheckedWidget[]) =>
    [...issuesOf(widgets).map(toAnnotation), summaryText(widgets)].join('\n'),
} as const;

/** Mends a zip or an unpacked widget; sources are for their author. */
async function mend(path: string): Promise<void> {
  if (findConfig(path)) return;
  checkWidget(path);
  if (statSync(path).isDirectory() && !isUnpacked(path)) return;
  const { fixWidget } = await import('../check/fix-widget.ts');
  for (const change of fixWidget(path))
    console.error(say({ en: `mended ${change}`, ru: `исправлено: ${change}` }));
}

export const check = defineCommand({
  name: 'check',
  description: say({
    en: 'Check a widget by the rules of upload and moderation',
    ru: 'Проверить виджет по правилам загрузки и модерации',
  }),
  positional: {
    name: 'dir|zip',
    description: say({
      en: 'Zips, unpacked widgets, projects, or a folder of projects; the current folder by default',
      ru: 'Архивы, распакованные виджеты, проекты или папка проектов; по умолчанию текущая папка',
    }),
    multiple: true,
  },
  options: {
    profile: {
      type: 'string',
      valueHint: profiles.join('|'),
      description: say({
        en: 'What it is meant for; private by default: what moderation asks is a warning then',
        ru: 'Для чего он; по умолчанию private: требования модерации тогда только предупреждения',
      }),
    },
    fix: {
      type: 'boolean',
      description: say({
        en: 'Mend what needs no question: BOM, line ends, stray files',
        ru: 'Исправить то, о чём не спорят: BOM, концы строк, лишние файлы',
      }),
    },
    json: {
      type: 'boolean',
      description: say({
        en: 'Print one JSON document on stdout',
        ru: 'Вывести один документ JSON в stdout',
      }),
    },
    explain: {
      type: 'string',
      valueHint: 'RULE',
      description: say({
        en: 'Print the page of a rule: what it asks, examples, where it comes from',
        ru: 'Показать страницу правила: что оно требует, примеры, откуда оно',
      }),
    },
    format: {
      type: 'string',
      valueHint: 'text|json|sarif|github',
      description: say({
        en: 'Another form of the report, for code hosts',
        ru: 'Другой вид отчёта, для хостингов кода',
      }),
    },
  },
  examples: [
    [
      'amokit check',
      say({ en: 'check the project in this folder', ru: 'проверить проект в этой папке' }),
    ],
    [
      'amokit check dist/widget.zip',
      say({ en: 'check a zip, whoever made it', ru: 'проверить чужой zip' }),
    ],
    [
      'amokit check widgets',
      say({ en: 'check a folder of many projects', ru: 'проверить папку со многими проектами' }),
    ],
    [
      'amokit check widget.zip --profile public-amocrm',
      say({ en: 'as moderation will look at it', ru: 'как посмотрит модерация' }),
    ],
    [
      'amokit check widget.zip --json',
      say({ en: 'findings for a program that reads them', ru: 'находки для программы' }),
    ],
    [
      'amokit check --explain code/eval',
      say({ en: 'what a rule asks, with examples', ru: 'что требует правило, с примерами' }),
    ],
    [
      'amokit check --format github',
      say({ en: 'annotations in GitHub Actions', ru: 'пометки в GitHub Actions' }),
    ],
  ],
  async run(args) {
    const explained = args.text('explain');
    if (explained !== undefined) {
      const { explainRule } = await import('../check/explain.ts');
      console.log(explainRule(explained).trimEnd());
      return 0;
    }
    const paths = checkTargets(args.positionals.length > 0 ? args.positionals : ['.']);
    const profile = oneOf(args, 'profile', profiles) ?? 'private';
    const format = oneOf(args, 'format', ['text', 'json', 'sarif', 'github']) ?? 'text';
    if (args.flag('fix')) {
      for (const path of paths) await mend(path);
    }
    const widgets: CheckedWidget[] = [];
    for (const path of paths) widgets.push(await checkTarget(path, profile));
    console.log(formats[args.flag('json') ? 'json' : format](widgets));
    return widgets.every(({ valid }) => valid) ? 0 : 1;
  },
});
