import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { AreaPlan } from './areas.ts';
import { attribute } from './attribute.ts';
import { clickThrough } from './click-through.ts';
import type { Fixtures } from './fixtures.ts';
import type { Cards, InstalledWidget } from './installed-widget.ts';
import { type JournalReader, listenToJournal } from './journal.ts';
import { closeNetwork, type Network } from './network.ts';
import {
  type AreaReport,
  allSteps,
  type Outcome,
  type SmokeError,
  type SmokeRequest,
  type Step,
} from './report.ts';
import { at } from './value.ts';
import { isCall, isEnd, isOfNetwork, outcomeOf, press, settle, type Visit } from './visit.ts';
import type { WidgetFiles } from './widget-files.ts';

/** What a visit needs besides its area. */
export interface VisitParts {
  readonly browser: Browser;
  readonly sandboxUrl: string;
  readonly widget: InstalledWidget;
  readonly cards: Cards;
  readonly files: WidgetFiles;
  readonly fixtures: Fixtures;
  /** The folder of screenshots. */
  readonly shots?: string | undefined;
}

const names = {
  load: 'load',
  construct: 'constructor',
  render: 'render',
  init: 'init',
  bind_actions: 'bind_actions',
  destroy: 'destroy',
} as const satisfies Partial<Record<Step, string>>;

/** How long the widgets of an area may take to start. */
const startTime = 8_000;

/** The steps of a widget's life, by what the journal has of them. */
function lifeOf(visit: Visit): Partial<Record<Step, Outcome>> {
  const life: Partial<Record<Step, Outcome>> = {};
  for (const [step, name] of Object.entries(names) as readonly [keyof typeof names, string][]) {
    const lines = visit.journal.lines.filter(isEnd(visit, name));
    if (lines.length > 0)
      life[step] = lines.some((line) => outcomeOf(visit, line) === 'failed') ? 'failed' : 'passed';
  }
  return life;
}

/** Leaves the area within the page, so that `destroy` is called. */
async function leave(visit: Visit): Promise<void> {
  const { page, journal } = visit;
  const isOnce = isInitOnce(visit);
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
  if (!isOnce && visit.journal.lines.some(isCall(visit, 'constructor')))
    await journal.wait(isEnd(visit, 'destroy'), 400, from);
}

const isInitOnce = ({ widget }: Visit): boolean => {
  const value = at(widget.manifest, 'widget', 'init_once');
  return value === true || value === 'Y';
};

/** A blank page with its network closed and its journal listened to, ready for an area. */
export interface BlankPage {
  readonly page: Page;
  readonly journal: JournalReader;
  readonly network: Network;
  close(): Promise<void>;
}

/** Opens a page that shares nothing with any other. */
export async function openBlankPage({
  browser,
  sandboxUrl,
  fixtures,
}: Pick<VisitParts, 'browser' | 'sandboxUrl' | 'fixtures'>): Promise<BlankPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  const journal = await listenToJournal(context);
  const network = await closeNetwork(context, sandboxUrl, fixtures);
  const page = await context.newPage();
  context.on('page', (other) => void other.close().catch(() => undefined));
  return { page, journal, network, close: () => context.close() };
}

/** A fresh page in one area: the life of the widget there, what a person sees, all its controls. */
export async function visitArea(
  plan: AreaPlan,
  blank: BlankPage,
  parts: VisitParts,
): Promise<AreaReport> {
  const began = Date.now();
  const { sandboxUrl, widget, cards, files, shots } = parts;
  const { page, journal, network } = blank;
  const notes: string[] = [];
  const errors: SmokeError[] = [];
  const visit: Visit = { page, url: sandboxUrl, widget, cards, journal, network, errors, notes };
  const found: Partial<Record<Step, Outcome>> = {};
  page.on('dialog', (dialog) => {
    if (notes.length < mostNotes) notes.push(`${dialog.type()}: ${dialog.message().slice(0, 200)}`);
    void dialog.accept().catch(() => undefined);
  });
  try {
    const shot = shots && join(shots, `${widget.code}-${plan.area}.png`);
    const end = await Promise.race([look(visit, plan, found, shot), stuck(page)]);
    if (end) errors.push({ source: 'widget', message: end, stack: '' });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    errors.push({ source: 'platform', message: `smoke could not go on: ${message}`, stack: '' });
  } finally {
    await blank.close();
  }
  const steps = allSteps({ ...lifeOf(visit), ...found });
  const all = [...journalErrors(visit, files), ...errors];
  return {
    area: plan.area,
    passed: !Object.values(steps).includes('failed') && all.length === 0 && steps.load === 'passed',
    steps,
    errors: all,
    requests: network.requests,
    notes: [...notesOf(visit), ...refusals(network.requests), ...notes],
    milliseconds: Date.now() - began,
  };
}

/** A widget that asks and asks must not fill the report. */
const mostNotes = 50;

/** How long one area may take in all. */
const areaTime = 30_000;

/** Says what has become of a page from which no answer comes any more. */
const stuck = (page: Page): Promise<string> =>
  new Promise((resolve) => {
    page.on('crash', () => resolve('the page crashed'));
    const timer = setTimeout(
      resolve,
      areaTime,
      `the page does not answer after ${areaTime / 1000} seconds: a loop that never ends`,
    );
    page.on('close', () => clearTimeout(timer));
  });

/** True where scripts of the page get their turn. */
const answers = (page: Page): Promise<boolean> =>
  Promise.race([
    page.evaluate(() => true).catch(() => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false)),
  ]);

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
  if (!entered && !(await answers(page))) return 'the page does not answer: a loop that never ends';
  await settle(visit);
  const lives = journal.lines.some(isCall(visit, 'constructor'));
  if (lives) for (const effect of plan.effects) Object.assign(found, await effect(visit));
  if (shot) await page.screenshot({ path: shot });
  const clicks = lives ? await clickThrough(visit) : 0;
  if (clicks > 0) visit.notes.push(`${clicks} controls were clicked`);
  await leave(visit);
  return undefined;
}

/** The step in which the start of the widget hangs. */
function hanging(visit: Visit): { readonly step: Step; readonly error: SmokeError } | undefined {
  const order = ['load', 'construct', 'render', 'init', 'bind_actions'] as const;
  const step = order.find((name) => !visit.journal.lines.some(isEnd(visit, names[name])));
  if (!step || visit.journal.lines.some(({ kind }) => kind === 'error')) return undefined;
  const message = `${names[step]}: has not ended after ${startTime / 1000} seconds`;
  return { step, error: { source: step === 'load' ? 'platform' : 'widget', message, stack: '' } };
}

function journalErrors(visit: Visit, files: WidgetFiles): readonly SmokeError[] {
  const { journal, widget } = visit;
  const lines = journal.lines.filter((line) => line.kind === 'error' && !isOfNetwork(visit, line));
  const errors = lines.map((line) => attribute(line, widget, files));
  // A timer throws the same thing again and again.
  return errors.filter(
    (error, index) =>
      errors.findIndex(
        ({ message, stack }) => message === error.message && stack === error.stack,
      ) === index,
  );
}

/** What the CRM itself refused: a route that it has not, a value that it does not take. */
const refusals = (requests: readonly SmokeRequest[]): readonly string[] => [
  ...new Set(
    requests
      .filter(({ answer, status }) => answer === 'crm' && status >= 400)
      .map(({ method, url, status }) => `${status} for ${method} ${new URL(url).pathname}`),
  ),
];

const notesOf = (visit: Visit): readonly string[] => [
  ...new Set(
    visit.journal.lines.flatMap((line) =>
      line.widget !== visit.widget.code
        ? []
        : line.kind === 'note'
          ? [line.text]
          : line.kind === 'error' && isOfNetwork(visit, line)
            ? [`${line.text} (the network is closed)`]
            : [],
    ),
  ),
];
