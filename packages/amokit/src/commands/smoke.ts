import { locations } from '@amokit/contract';
import { defineCommand } from '../cli/command.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { say } from '../say.ts';
import { readFixtures } from '../smoke/fixtures.ts';
import { summaryText, widgetText } from '../smoke/report-text.ts';
import { UserError } from '../user-error.ts';

function areasOf(texts: readonly string[]): readonly string[] {
  const areas = texts.flatMap((text) => text.split(','));
  const unknown = areas.find((area) => !locations.some((known) => known === area));
  if (unknown !== undefined)
    throw new UserError(
      [
        {
          message: say({ en: `--area is "${unknown}"`, ru: `--area не бывает «${unknown}»` }),
          mend: say({
            en: `choose of: ${locations.join(', ')}`,
            ru: `выберите из: ${locations.join(', ')}`,
          }),
        },
      ],
      2,
    );
  return areas;
}

export const smokeCommand = defineCommand({
  name: 'smoke',
  description: say({
    en: 'Run widgets, whoever made them, in every place that they name',
    ru: 'Запустить любые виджеты во всех местах, которые они называют',
  }),
  positional: {
    name: 'dir|zip',
    description: say({
      en: 'Zips, unpacked widgets or projects; the current folder by default',
      ru: 'Архивы, распакованные виджеты или проекты; по умолчанию текущая папка',
    }),
    multiple: true,
  },
  options: {
    area: {
      type: 'string',
      multiple: true,
      valueHint: 'AREA',
      description: say({
        en: 'Only this place: lcard, settings, … May be given several times',
        ru: 'Только это место: lcard, settings, … Можно указать несколько раз',
      }),
    },
    shots: {
      type: 'string',
      valueHint: 'DIR',
      description: say({
        en: 'Write a screenshot of every place',
        ru: 'Сохранить снимок каждого места',
      }),
    },
    fixtures: {
      type: 'string',
      valueHint: 'FILE',
      description: say({
        en: 'What other servers answer; they are refused without it',
        ru: 'Что отвечают другие серверы; без него им отказано',
      }),
    },
    json: {
      type: 'boolean',
      description: say({
        en: 'Print one JSON document on stdout',
        ru: 'Вывести один документ JSON в stdout',
      }),
    },
  },
  examples: [
    [
      'amokit smoke',
      say({
        en: 'build the project here and run it everywhere',
        ru: 'собрать проект здесь и запустить везде',
      }),
    ],
    [
      'amokit smoke a.zip b.zip --json',
      say({ en: 'verdicts for a program that reads them', ru: 'итоги для программы' }),
    ],
    [
      'amokit smoke widget.zip --area lcard --shots shots',
      say({ en: 'one place, with a picture', ru: 'одно место, со снимком' }),
    ],
    [
      'amokit smoke widget.zip --fixtures backend.json',
      say({ en: 'with answers of the own backend', ru: 'с ответами своего сервера' }),
    ],
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
        [
          {
            message: say({
              en: `no widget here names ${areas.join(' or ')} in its manifest`,
              ru: `ни один виджет не называет ${areas.join(', ')} в манифесте`,
            }),
          },
        ],
        2,
      );
    console.log(json ? JSON.stringify(report) : summaryText(report));
    return report.passed ? 0 : 1;
  },
});
