import { join } from 'node:path';
import type { Sandbox } from '@amokit/sandbox';
import type { Page } from 'playwright';
import { say } from '../say.ts';
import type { AreaPlan } from './areas.ts';
import type { BlankPage } from './blank-page.ts';
import { clickThrough } from './click-through.ts';
import { type Cards, type InstalledWidget, takeCatalog, uninstall } from './installed-widget.ts';
import { endOf, hanging, leave, lifeOf, startTime } from './life.ts';
import { type AreaReport, allSteps, type Outcome, type SmokeError, type Step } from './report.ts';
import { callbackCount, hasCallback, isCall, settle, type Visit } from './visit.ts';
import { journalErrors, notesOf } from './what-happened.ts';
import type { WidgetFiles } from './widget-files.ts';

/** What a visit needs besides its area. */
export interface VisitParts {
  readonly sandbox: Pick<Sandbox, 'url' | 'apiUrl'>;
  readonly widget: InstalledWidget;
  readonly cards: Cards;
  readonly files: WidgetFiles;
  /** The folder of screenshots. */
  readonly shots?: string | undefined;
}

/** A fresh page in one area: the life of the widget there, what a person sees, all its controls. */
export async function visitArea(
  plan: AreaPlan,
  blank: BlankPage,
  parts: VisitParts,
): Promise<AreaReport> {
  const began = Date.now();
  const { sandbox, widget, cards, files, shots } = parts;
  const { page, journal, network } = blank;
  const notes: string[] = [];
  const errors: SmokeError[] = [];
  const isCard = plan.path.includes('/detail/');
  const visit: Visit = {
    page,
    url: sandbox.url,
    widget,
    cards,
    isCard,
    journal,
    network,
    errors,
    notes,
  };
  const found: Partial<Record<Step, Outcome>> = {};
  page.on('dialog', (dialog) => {
    if (notes.length < mostNotes) notes.push(`${dialog.type()}: ${dialog.message().slice(0, 200)}`);
    void dialog.accept().catch(() => undefined);
  });
  const shot = shots && join(shots, `${widget.code}-${plan.area}${nameOf(plan)}.png`);
  try {
    if (plan.catalog) await takeCatalog(sandbox, widget.code, plan.catalog);
    if (plan.isNew) await uninstall(sandbox, widget.code);
    const end = await Promise.race([look(visit, plan, found, shot), stuck(page)]);
    if (end) errors.push({ source: 'widget', message: end, stack: '' });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    errors.push({
      source: 'platform',
      message: say({
        en: `smoke could not go on: ${message}`,
        ru: `smoke не смог продолжить: ${message}`,
      }),
      stack: '',
    });
  } finally {
    await blank.close();
  }
  const steps = allSteps({ ...lifeOf(visit), ...found });
  const all = [...journalErrors(visit, files), ...errors];
  return {
    area: plan.area,
    page: plan.path,
    passed: !Object.values(steps).includes('failed') && all.length === 0 && steps.load === 'passed',
    steps,
    errors: all,
    requests: network.requests,
    notes: [...notesOf(visit), ...notes],
    ...(shot && { shot }),
    milliseconds: Date.now() - began,
  };
}

/** Tells the pictures of an area's pages apart: `-stats`, `-leads-detail-4900001`. */
const nameOf = ({ area, path }: AreaPlan): string =>
  area === 'everywhere' || area === 'widget_page'
    ? `-${path.split('/').filter(Boolean).join('-')}`
    : '';

/** A widget that asks and asks must not fill the report. */
const mostNotes = 50;

/** How long one area may take in all. */
const areaTime = 30_000;

/** Says what has become of a page from which no answer comes any more. */
const stuck = (page: Page): Promise<string> =>
  new Promise((resolve) => {
    page.on('crash', () => resolve(say({ en: 'the page crashed', ru: 'страница упала' })));
    const timer = setTimeout(
      resolve,
      areaTime,
      say({
        en: `the page does not answer after ${areaTime / 1000} seconds: a loop that never ends`,
        ru: `страница не отвечает ${areaTime / 1000} секунд: бесконечный цикл`,
      }),
    );
    page.on('close', () => clearTimeout(timer));
  });

/** True where scripts of the page get their turn. */
const answers = (page: Page): Promise<boolean> =>
  Promise.race([
    page.evaluate(() => true).catch(() => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false)),
  ]);

/** A widget like this is loaded and built, and the CRM then has nothing to call. */
const noCallbacks = (): SmokeError => ({
  source: 'widget',
  message: say({
    en: 'the widget has no callbacks: its constructor must set this.callbacks = { render, init, … } and return this',
    ru: 'у виджета нет колбэков: конструктор должен задать this.callbacks = { render, init, … } и вернуть this',
  }),
  stack: '',
});

/** Goes through an area; what was found so far stands in `found` at any moment. */
async function look(
  visit: Visit,
  plan: AreaPlan,
  found: Partial<Record<Step, Outcome>>,
  shot: string | undefined,
): Promise<string | undefined> {
  const { page, journal } = visit;
  await page.goto(`${visit.url}${plan.path}`, { waitUntil: 'commit' });
  const entered = await journal.wait(({ kind }) => kind === 'entered', startTime);
  const late = entered ? undefined : hanging(visit);
  if (late) {
    visit.errors.push(late.error);
    found[late.step] = 'failed';
  }
  if (!entered && !(await answers(page)))
    return say({
      en: 'the page does not answer: a loop that never ends',
      ru: 'страница не отвечает: бесконечный цикл',
    });
  await settle(visit);
  const isAlive = (): boolean => journal.lines.some(isCall(visit, 'constructor'));
  if (plan.isNew || isAlive())
    for (const effect of plan.effects) Object.assign(found, await effect(visit));
  const lives = isAlive();
  if (lives && (await callbackCount(visit)) === 0) {
    visit.errors.push(noCallbacks());
    found.construct = 'failed';
  }
  if (shot) await page.screenshot({ path: shot });
  const clicks = lives ? await clickThrough(visit) : 0;
  if (clicks > 0)
    visit.notes.push(
      say({ en: `${clicks} controls were clicked`, ru: `нажато элементов: ${clicks}` }),
    );
  const ends = lives && (await hasCallback(visit, 'destroy', false));
  await leave(visit, ends);
  if (ends) found.destroy ??= endOf(visit);
  return undefined;
}
