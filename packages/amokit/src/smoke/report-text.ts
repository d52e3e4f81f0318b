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
    `${source === 'platform' ? "the sandbox's" : "the widget's"} error: ${message}`,
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
  return hosts.size > 0 ? [`      refused: ${[...hosts].join(', ')}`] : [];
};

const areaText = (area: AreaReport): string =>
  [
    `  ${area.passed ? '✓' : '✗'} ${area.area}  ${area.milliseconds} ms`,
    `      ${stepsText(area)}`,
    ...area.errors.map(errorText),
    ...area.notes.map((note) => `      ${note}`),
    ...refusedText(area),
    ...(area.shot ? [`      picture: ${area.shot}`] : []),
  ].join('\n');

/** A widget's report for people. */
export const widgetText = (widget: WidgetReport): string =>
  [
    `${widget.passed ? '✓' : '✗'} ${widget.widget}`,
    ...widget.warnings.map((warning) => `  warning: ${warning}`),
    ...widget.errors.map(errorText),
    ...widget.areas.map(areaText),
    ...widget.skipped.map(({ location, reason }) => `  · ${location}: not visited, ${reason}`),
  ].join('\n');

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;

/** The last line. */
export function summaryText({ passed, widgets }: SmokeReport): string {
  const failed = widgets.filter((widget) => !widget.passed).length;
  const places = widgets.reduce((sum, { areas }) => sum + areas.length, 0);
  const where = `${count(widgets.length, 'widget')} in ${count(places, 'place')}`;
  return passed ? `\n${where}: all good` : `\n${where}: ${failed} failed`;
}
