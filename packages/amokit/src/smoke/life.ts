/**
 * The life of a widget in an area, read from the journal: it is built, begins, and is left.
 *
 * @module
 */

import { say } from '../say.ts';
import { isInitOnce } from './installed-widget.ts';
import { lifeSteps, type Outcome, type SmokeError, type Step } from './report.ts';
import { fail, isCall, isEnd, outcomeOf, press, type Visit } from './visit.ts';

/** What the journal calls the steps. */
const names = {
  load: 'load',
  construct: 'constructor',
  render: 'render',
  init: 'init',
  bind_actions: 'bind_actions',
  destroy: 'destroy',
} as const satisfies Record<(typeof lifeSteps)[number], string>;

/** How long the widgets of an area may take to start. */
export const startTime = 8_000;

/** The steps of a widget's life, by what the journal has of them. */
export function lifeOf(visit: Visit): Partial<Record<Step, Outcome>> {
  const life: Partial<Record<Step, Outcome>> = {};
  for (const step of lifeSteps) {
    const lines = visit.journal.lines.filter(isEnd(visit, names[step]));
    if (lines.length > 0)
      life[step] = lines.some((line) => outcomeOf(visit, line) === 'failed') ? 'failed' : 'passed';
  }
  return life;
}

/** The step in which the start of the widget hangs. */
export function hanging(
  visit: Visit,
): { readonly step: Step; readonly error: SmokeError } | undefined {
  const order = ['load', 'construct', 'render', 'init', 'bind_actions'] as const;
  const step = order.find((name) => !visit.journal.lines.some(isEnd(visit, names[name])));
  if (!step || visit.journal.lines.some(({ kind }) => kind === 'error')) return undefined;
  const message = say({
    en: `${names[step]}: has not ended after ${startTime / 1000} seconds`,
    ru: `${names[step]}: не закончилось за ${startTime / 1000} секунд`,
  });
  return { step, error: { source: step === 'load' ? 'platform' : 'widget', message, stack: '' } };
}

/** Leaves the area within the page, so that `destroy` is called. */
export async function leave(visit: Visit, ends: boolean): Promise<void> {
  const { page, journal } = visit;
  const isOnce = isInitOnce(visit.widget);
  const from = journal.lines.length;
  // An `init_once` widget ends only when it is switched off.
  const off = page.locator(`.${visit.widget.code} .js-widget-uninstall`);
  if (isOnce && (await off.count()) > 0) {
    await press(off).catch(() => undefined);
    await journal.wait(isEnd(visit, 'destroy'), 1_000, from);
    return;
  }
  const link = page.locator('a[href="/dashboard/"][data-page-own]');
  await press(link).catch(() => undefined);
  if (!isOnce && ends) await journal.wait(isEnd(visit, 'destroy'), 400, from);
}

/** What the page owes a widget that was left: `destroy`, but for one that lives through the session. */
export function endOf(visit: Visit): Outcome {
  const { journal } = visit;
  if (journal.lines.filter(isCall(visit, 'constructor')).length > 1 && isInitOnce(visit.widget))
    return fail(
      visit,
      'platform',
      say({
        en: 'an init_once widget was built twice in a session',
        ru: 'виджет с init_once создан за сеанс дважды',
      }),
    );
  const ended = journal.lines.find(isEnd(visit, 'destroy'));
  if (ended) return outcomeOf(visit, ended);
  return isInitOnce(visit.widget)
    ? 'absent'
    : fail(
        visit,
        'platform',
        say({
          en: 'the area was left, and destroy was not called',
          ru: 'место покинули, а destroy не вызван',
        }),
      );
}
