import { locations } from '@amokit/contract';
import { defineCommand } from '../cli/command.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { readFixtures } from '../smoke/fixtures.ts';
import { summaryText, widgetText } from '../smoke/report-text.ts';
import { UserError } from '../user-error.ts';

function areasOf(texts: readonly string[]): readonly string[] {
  const areas = texts.flatMap((text) => text.split(','));
  const unknown = areas.find((area) => !locations.some((known) => known === area));
  if (unknown !== undefined)
    throw new UserError(
      [{ message: `--area is "${unknown}"`, mend: `choose of: ${locations.join(', ')}` }],
      2,
    );
  return areas;
}

export const smokeCommand = defineCommand({
  name: 'smoke',
  description: 'Run widgets, whoever made them, in every place that they name',
  positional: {
    name: 'dir|zip',
    description: 'Zips, unpacked widgets or projects; the current folder by default',
    multiple: true,
  },
  options: {
    area: {
      type: 'string',
      multiple: true,
      valueHint: 'AREA',
      description: 'Only this place: lcard, settings, … May be given several times',
    },
    shots: { type: 'string', valueHint: 'DIR', description: 'Write a screenshot of every place' },
    fixtures: {
      type: 'string',
      valueHint: 'FILE',
      description: 'What other servers answer; they are refused without it',
    },
    json: { type: 'boolean', description: 'Print one JSON document on stdout' },
  },
  examples: [
    ['amokit smoke', 'build the project here and run it everywhere'],
    ['amokit smoke a.zip b.zip --json', 'verdicts for a program that reads them'],
    ['amokit smoke widget.zip --area lcard --shots shots', 'one place, with a picture'],
    ['amokit smoke widget.zip --fixtures backend.json', 'with answers of the own backend'],
  ],
  async run(args) {
    const typed = args.positionals.length > 0 ? args.positionals : ['.'];
    const areas = areasOf(args.texts('area'));
    const file = args.text('fixtures');
    const fixtures = file === undefined ? undefined : readFixtures(file);
    const paths: string[] = [];
    for (const path of typed) paths.push(await widgetPath(path));
    const { smoke } = await import('../smoke/smoke.ts');
    const json = args.flag('json');
    const report = await smoke(paths, {
      areas,
      shots: args.text('shots'),
      ...(fixtures && { fixtures }),
      onWidget: (widget) => (json ? console.error : console.log)(widgetText(widget)),
    });
    if (
      areas.length > 0 &&
      report.widgets.every((widget) => widget.areas.length === 0 && widget.errors.length === 0)
    )
      throw new UserError(
        [{ message: `no widget here names ${areas.join(' or ')} in its manifest` }],
        2,
      );
    console.log(json ? JSON.stringify(report) : summaryText(report));
    return report.passed ? 0 : 1;
  },
});
