import { checkFiles, checkWidget } from '../check/check-widget.ts';
import { toAnnotation, toSarif } from '../check/report-formats.ts';
import { type Profile, profiles, type Severity } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import type { CheckReport, Issue } from '../check/run-check.ts';
import { defineCommand, oneOf } from '../cli/command.ts';
import { ownVersion } from '../cli/own-version.ts';
import { findConfig } from '../project/find-config.ts';
import { counted, say } from '../say.ts';
import { formatProblem } from '../user-error.ts';

/** A project is built in memory first, so that what is checked is what would be uploaded. */
async function reportOn(path: string, profile: Profile): Promise<CheckReport> {
  if (!findConfig(path)) return checkWidget(path, profile);
  const [{ loadProject }, { buildProject }] = await Promise.all([
    import('../project/load-project.ts'),
    import('../build/build-widget.ts'),
  ]);
  return checkFiles((await buildProject(await loadProject(path))).files, profile);
}

/** The words of a report for people; programs read the English ones. */
const severityText = (severity: Severity): string =>
  say({ en: severity, ru: severity === 'error' ? 'ошибка' : 'предупреждение' });

const asText = ({ rule, severity, message, file, line, column, fix }: Issue): string =>
  formatProblem({
    message: `${severityText(severity)} ${rule}: ${message}`,
    ...(file ? { file } : {}),
    ...(line && column ? { position: { line, column } } : {}),
    ...(fix ? { mend: fix } : {}),
  });

const count = (issues: readonly Issue[], severity: string) =>
  issues.filter((issue) => issue.severity === severity).length;

function summary({ valid, issues }: CheckReport): string {
  if (issues.length === 0) return say({ en: 'Nothing to mend.', ru: 'Исправлять нечего.' });
  const verdict = valid
    ? ''
    : say({ en: ': the CRM would refuse this widget', ru: ': CRM не примет этот виджет' });
  const errors = counted(count(issues, 'error'), {
    en: { one: 'error', other: 'errors' },
    ru: { one: 'ошибка', few: 'ошибки', many: 'ошибок' },
  });
  const warnings = counted(count(issues, 'warning'), {
    en: { one: 'warning', other: 'warnings' },
    ru: { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений' },
  });
  return `\n${errors}, ${warnings}${verdict}`;
}

/** Where each of the rules that found something is explained. */
function sources(issues: readonly Issue[]): readonly string[] {
  const links = new Map(issues.flatMap(({ rule, link }) => (link ? [[rule, link] as const] : [])));
  const width = Math.max(...[...links.keys()].map(({ length }) => length));
  const lines = [...links].sort().map(([rule, link]) => `  ${rule.padEnd(width)}  ${link}`);
  return lines.length > 0
    ? [
        say({
          en: '\nWhere the rules come from (examples of one: amokit check --explain RULE):',
          ru: '\nОткуда эти правила (примеры для одного: amokit check --explain ПРАВИЛО):',
        }),
        ...lines,
      ]
    : [];
}

const formats = {
  text: (report: CheckReport) =>
    [...report.issues.map(asText), ...sources(report.issues), summary(report)].join('\n'),
  json: (report: CheckReport) => JSON.stringify(report),
  sarif: (report: CheckReport) => JSON.stringify(toSarif(report, rules, ownVersion())),
  github: (report: CheckReport) => [...report.issues.map(toAnnotation), summary(report)].join('\n'),
} as const;

export const check = defineCommand({
  name: 'check',
  description: say({
    en: 'Check a widget by the rules of upload and moderation',
    ru: 'Проверить виджет по правилам загрузки и модерации',
  }),
  positional: {
    name: 'dir|zip',
    description: say({
      en: 'A zip, an unpacked widget, or a project; the current folder by default',
      ru: 'Архив, распакованный виджет или проект; по умолчанию текущая папка',
    }),
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
    const path = args.positionals[0] ?? '.';
    const profile = oneOf(args, 'profile', profiles) ?? 'private';
    const format = oneOf(args, 'format', ['text', 'json', 'sarif', 'github']) ?? 'text';
    if (args.flag('fix') && !findConfig(path)) {
      checkWidget(path);
      const { fixWidget } = await import('../check/fix-widget.ts');
      for (const change of fixWidget(path))
        console.error(say({ en: `mended ${change}`, ru: `исправлено: ${change}` }));
    }
    const report = await reportOn(path, profile);
    console.log(formats[args.flag('json') ? 'json' : format](report));
    return report.valid ? 0 : 1;
  },
});
