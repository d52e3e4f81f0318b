/**
 * What `amokit check` prints for people.
 *
 * @module
 */
import { counted, say } from '../say.ts';
import { formatProblem } from '../user-error.ts';
import type { CheckedWidget } from './check-targets.ts';
import type { Severity } from './rule.ts';
import type { Issue } from './run-check.ts';

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

function counts(issues: readonly Issue[]): string {
  const errors = counted(count(issues, 'error'), {
    en: { one: 'error', other: 'errors' },
    ru: { one: 'ошибка', few: 'ошибки', many: 'ошибок' },
  });
  const warnings = counted(count(issues, 'warning'), {
    en: { one: 'warning', other: 'warnings' },
    ru: { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений' },
  });
  return `${errors}, ${warnings}`;
}

function summaryOfOne({ valid, issues }: CheckedWidget): string {
  if (issues.length === 0) return say({ en: 'Nothing to mend.', ru: 'Исправлять нечего.' });
  const verdict = valid
    ? ''
    : say({ en: ': the CRM would refuse this widget', ru: ': CRM не примет этот виджет' });
  return `\n${counts(issues)}${verdict}`;
}

/** A line for each of many widgets, and one for all. */
function summaryOfMany(widgets: readonly CheckedWidget[]): string {
  const refused = widgets.filter(({ valid }) => !valid).length;
  const lines = widgets.map(({ widget, valid, issues }) =>
    issues.length > 0 ? `${valid ? '✓' : '✗'} ${widget}  ${counts(issues)}` : `✓ ${widget}`,
  );
  const all = counted(widgets.length, {
    en: { one: 'widget', other: 'widgets' },
    ru: { one: 'виджет', few: 'виджета', many: 'виджетов' },
  });
  const verdict =
    refused > 0
      ? say({ en: `the CRM would refuse ${refused}`, ru: `CRM не примет ${refused}` })
      : say({ en: 'the CRM would refuse none', ru: 'CRM примет все' });
  return `\n${lines.join('\n')}\n\n${all}: ${verdict}`;
}

/** How many issues there are, and what the CRM would say. */
export const summaryText = (widgets: readonly CheckedWidget[]): string => {
  const [one] = widgets;
  return one && widgets.length === 1 ? summaryOfOne(one) : summaryOfMany(widgets);
};

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

/** Every issue with its mend, and the verdict. */
export const reportText = (widgets: readonly CheckedWidget[]): string => {
  const issues = widgets.flatMap((widget) => widget.issues);
  return [...issues.map(asText), ...sources(issues), summaryText(widgets)].join('\n');
};
