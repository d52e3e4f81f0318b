import { checkFiles, checkWidget } from '../check/check-widget.ts';
import type { CheckReport, Issue } from '../check/run-check.ts';
import { defineCommand } from '../cli/command.ts';
import { findConfig } from '../project/find-config.ts';
import { formatProblem } from '../user-error.ts';

/** A project is built in memory first, so that what is checked is what would be uploaded. */
async function reportOn(path: string): Promise<CheckReport> {
  if (!findConfig(path)) return checkWidget(path);
  const [{ loadProject }, { buildProject }] = await Promise.all([
    import('../project/load-project.ts'),
    import('../build/build-widget.ts'),
  ]);
  return checkFiles((await buildProject(await loadProject(path))).files);
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

export const check = defineCommand({
  name: 'check',
  description: 'Check a widget by the rules of upload and moderation',
  positional: {
    name: 'dir|zip',
    description: 'A zip, an unpacked widget, or a project; the current folder by default',
  },
  options: { json: { type: 'boolean', description: 'Print one JSON document on stdout' } },
  examples: [
    ['amokit check', 'check the project in this folder'],
    ['amokit check dist/widget.zip', 'check a zip, whoever made it'],
    ['amokit check widget.zip --json', 'findings for a program that reads them'],
  ],
  async run(args) {
    const report = await reportOn(args.positionals[0] ?? '.');
    if (args.flag('json')) {
      console.log(JSON.stringify(report));
    } else {
      for (const issue of report.issues) console.log(asText(issue));
      const [errors, warnings] = [count(report.issues, 'error'), count(report.issues, 'warning')];
      console.log(
        report.issues.length === 0
          ? 'Nothing to mend.'
          : `\n${errors} errors, ${warnings} warnings${report.valid ? '' : ': the CRM would refuse this widget'}`,
      );
    }
    return report.valid ? 0 : 1;
  },
});
