import { checkFiles, checkWidget } from '../check/check-widget.ts';
import { toAnnotation, toSarif } from '../check/report-formats.ts';
import { type Profile, profiles } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import type { CheckReport, Issue } from '../check/run-check.ts';
import { defineCommand, oneOf } from '../cli/command.ts';
import { ownVersion } from '../cli/own-version.ts';
import { findConfig } from '../project/find-config.ts';
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

const asText = ({ rule, severity, message, file, line, column, fix }: Issue): string =>
  formatProblem({
    message: `${severity} ${rule}: ${message}`,
    ...(file ? { file } : {}),
    ...(line && column ? { position: { line, column } } : {}),
    ...(fix ? { mend: fix } : {}),
  });

const count = (issues: readonly Issue[], severity: string) =>
  issues.filter((issue) => issue.severity === severity).length;

function summary({ valid, issues }: CheckReport): string {
  if (issues.length === 0) return 'Nothing to mend.';
  const verdict = valid ? '' : ': the CRM would refuse this widget';
  return `\n${count(issues, 'error')} errors, ${count(issues, 'warning')} warnings${verdict}`;
}

/** Where each of the rules that found something is explained. */
function sources(issues: readonly Issue[]): readonly string[] {
  const links = new Map(issues.flatMap(({ rule, link }) => (link ? [[rule, link] as const] : [])));
  const width = Math.max(...[...links.keys()].map(({ length }) => length));
  const lines = [...links].sort().map(([rule, link]) => `  ${rule.padEnd(width)}  ${link}`);
  return lines.length > 0
    ? ['\nWhere the rules come from (pages with examples: docs/rules):', ...lines]
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
  description: 'Check a widget by the rules of upload and moderation',
  positional: {
    name: 'dir|zip',
    description: 'A zip, an unpacked widget, or a project; the current folder by default',
  },
  options: {
    profile: {
      type: 'string',
      valueHint: profiles.join('|'),
      description:
        'What it is meant for; private by default: what moderation asks is a warning then',
    },
    fix: {
      type: 'boolean',
      description: 'Mend what needs no question: BOM, line ends, stray files',
    },
    json: { type: 'boolean', description: 'Print one JSON document on stdout' },
    format: {
      type: 'string',
      valueHint: 'text|json|sarif|github',
      description: 'Another form of the report, for code hosts',
    },
  },
  examples: [
    ['amokit check', 'check the project in this folder'],
    ['amokit check dist/widget.zip', 'check a zip, whoever made it'],
    ['amokit check widget.zip --profile public-amocrm', 'as moderation will look at it'],
    ['amokit check widget.zip --json', 'findings for a program that reads them'],
    ['amokit check --format github', 'annotations in GitHub Actions'],
  ],
  async run(args) {
    const path = args.positionals[0] ?? '.';
    const profile = oneOf(args, 'profile', profiles) ?? 'private';
    const format = oneOf(args, 'format', ['text', 'json', 'sarif', 'github']) ?? 'text';
    if (args.flag('fix') && !findConfig(path)) {
      checkWidget(path);
      const { fixWidget } = await import('../check/fix-widget.ts');
      for (const change of fixWidget(path)) console.error(`mended ${change}`);
    }
    const report = await reportOn(path, profile);
    console.log(formats[args.flag('json') ? 'json' : format](report));
    return report.valid ? 0 : 1;
  },
});
