import { counted, say } from '../say.ts';
import {
  type AreaReport,
  type Outcome,
  type SmokeError,
  type SmokeReport,
  steps,
  type WidgetReport,
} from './report.ts';

const marks: Readonly<Record<Outcome, string>> = { passed: '✓', failed: '✗', absent: '·' };

const stepsText = (area: AreaReport): string =>
  steps
    .filter((step) => area.steps[step] !== 'absent')
    .map((step) => `${marks[area.steps[step]]} ${step}`)
    .join('  ');

const errorText = ({ source, message, reason, stack }: SmokeError): string =>
  [
    `${
      source === 'platform'
        ? say({ en: "the sandbox's error", ru: 'ошибка песочницы' })
        : say({ en: "the widget's error", ru: 'ошибка виджета' })
    }: ${message}`,
    ...(reason ? [`→ ${reason}`] : []),
    ...stack.split('\n').filter(Boolean),
  ]
    .map((line, index) => `${index === 0 ? '      ' : '        '}${line}`)
    .join('\n');

const refusedText = ({ requests }: AreaReport): readonly string[] => {
  const hosts = new Set(
    requests
      .filter(({ answer, url }) => answer === 'refused' && URL.canParse(url))
      .map(({ url }) => new URL(url).host),
  );
  return hosts.size > 0
    ? [
        say({
          en: `      refused: ${[...hosts].join(', ')}`,
          ru: `      отказано: ${[...hosts].join(', ')}`,
        }),
      ]
    : [];
};

const areaText = (area: AreaReport): string =>
  [
    `  ${area.passed ? '✓' : '✗'} ${area.area}  ${area.page}  ${area.milliseconds} ms`,
    `      ${stepsText(area)}`,
    ...area.errors.map(errorText),
    ...area.notes.map((note) => `      ${note}`),
    ...refusedText(area),
    ...(area.shot
      ? [say({ en: `      picture: ${area.shot}`, ru: `      снимок: ${area.shot}` })]
      : []),
  ].join('\n');

/** A widget's report for people. */
export const widgetText = (widget: WidgetReport): string =>
  [
    `${widget.passed ? '✓' : '✗'} ${widget.widget}`,
    ...widget.warnings.map((warning) =>
      say({ en: `  warning: ${warning}`, ru: `  предупреждение: ${warning}` }),
    ),
    ...widget.errors.map(errorText),
    ...widget.areas.map(areaText),
    ...widget.skipped.map(({ location, reason }) =>
      say({
        en: `  · ${location}: not visited, ${reason}`,
        ru: `  · ${location}: не открыто, ${reason}`,
      }),
    ),
  ].join('\n');

/** The last line. */
export function summaryText({ passed, widgets }: SmokeReport): string {
  const failed = widgets.filter((widget) => !widget.passed).length;
  const places = widgets.reduce((sum, { areas }) => sum + areas.length, 0);
  const inWidgets = counted(widgets.length, {
    en: { one: 'widget', other: 'widgets' },
    ru: { one: 'виджет', few: 'виджета', many: 'виджетов' },
  });
  const inPlaces = counted(places, {
    en: { one: 'place', other: 'places' },
    ru: { one: 'месте', other: 'местах' },
  });
  const where = say({ en: `${inWidgets} in ${inPlaces}`, ru: `${inWidgets} в ${inPlaces}` });
  return passed
    ? say({ en: `\n${where}: all good`, ru: `\n${where}: всё хорошо` })
    : say({ en: `\n${where}: ${failed} failed`, ru: `\n${where}: не прошли ${failed}` });
}
