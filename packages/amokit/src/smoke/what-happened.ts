/**
 * What an area's report tells beside the steps: errors, each once, and what is worth knowing.
 *
 * @module
 */

import { say } from '../say.ts';
import { attribute } from './attribute.ts';
import type { SmokeError } from './report.ts';
import { isOfNetwork, type Visit } from './visit.ts';
import type { WidgetFiles } from './widget-files.ts';

/** The errors that nobody caught, and those of callbacks, told apart. */
export function journalErrors(visit: Visit, files: WidgetFiles): readonly SmokeError[] {
  const { journal, widget } = visit;
  const lines = journal.lines.filter((line) => line.kind === 'error' && !isOfNetwork(visit, line));
  const errors = lines.map((line) => attribute(line, widget, files, visit.isCard));
  // A timer throws the same thing again and again.
  return errors.filter(
    (error, index) =>
      errors.findIndex(
        ({ message, stack }) => message === error.message && stack === error.stack,
      ) === index,
  );
}

/** What the CRM itself refused: a route that it has not, a value that it does not take. */
const refusals = ({ network }: Visit): readonly string[] => [
  ...new Set(
    network.requests
      .filter(({ answer, status }) => answer === 'crm' && status >= 400)
      .map(({ method, url, status }) => `${status} for ${method} ${new URL(url).pathname}`),
  ),
];

/** The page's notes on the widget, and on what has become of the page itself, and what the closed network and the CRM refused. */
export const notesOf = (visit: Visit): readonly string[] => [
  ...new Set(
    visit.journal.lines.flatMap((line) =>
      line.widget !== visit.widget.code && (line.kind !== 'note' || line.widget !== '')
        ? []
        : line.kind === 'note'
          ? [line.text]
          : line.kind === 'error' && isOfNetwork(visit, line)
            ? [
                say({
                  en: `${line.text} (the network is closed)`,
                  ru: `${line.text} (сеть закрыта)`,
                }),
              ]
            : [],
    ),
  ),
  ...refusals(visit),
];
