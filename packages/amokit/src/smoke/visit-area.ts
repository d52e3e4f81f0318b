import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { AreaPlan } from './areas.ts';
import { attribute, isNetworkConsequence } from './attribute.ts';
import { clickThrough } from './click-through.ts';
import type { Fixtures } from './fixtures.ts';
import type { Cards, InstalledWidget } from './installed-widget.ts';
import { listenToJournal } from './journal.ts';
import { closeNetwork } from './network.ts';
import { type AreaReport, allSteps, type Outcome, type SmokeError, type Step } from './report.ts';
import { at } from './value.ts';
import { isCall, isEnd, press, settle, type Visit } from './visit.ts';
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
      life[step] = lines.some(({ kind }) => kind === 'error') ? 'failed' : 'passed';
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

/** A fresh page in one area: the life of the widget there, what a person sees, all its controls. */
export async function visitArea(plan: AreaPlan, parts: VisitParts): Promise<AreaReport> {
  const began = Date.now();
  const { browser, sandboxUrl, widget, cards, files, fixtures, shots } = parts;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  try {
    const [journal, network] = [
      await listenToJournal(context),
      await closeNetwork(context, sandboxUrl, fixtures),
    ];
    const page = await context.newPage();
    context.on('page', (other) => void other.close().catch(() => undefined));
    const notes: string[] = [];
    page.on('dialog', (dialog) => {
      notes.push(`${dialog.type()}: ${dialog.message().slice(0, 200)}`);
      void dialog.accept().catch(() => undefined);
    });
    let crashed = false;
    page.on('crash', () => {
      crashed = true;
    });
    const visit: Visit = {
      page,
      url: sandboxUrl,
      widget,
      cards,
      journal,
      network,
      errors: [],
      notes,
    };

    await page.goto(`${sandboxUrl}${plan.path}`, { waitUntil: 'commit' });
    const entered = await journal.wait(({ kind }) => kind === 'entered', startTime);
    const late = entered ? undefined : hanging(visit);
    if (late) visit.errors.push(late.error);
    await settle(visit);
    const found: Partial<Record<Step, Outcome>> = {};
    if (journal.lines.some(isCall(visit, 'constructor'))) {
      for (const effect of plan.effects) Object.assign(found, await effect(visit));
      if (shots) await page.screenshot({ path: join(shots, `${widget.code}-${plan.area}.png`) });
      const clicks = await clickThrough(visit);
      if (clicks > 0) notes.push(`${clicks} controls were clicked`);
    } else if (shots)
      await page.screenshot({ path: join(shots, `${widget.code}-${plan.area}.png`) });
    await leave(visit);
    if (crashed) visit.errors.push({ source: 'widget', message: 'the page crashed', stack: '' });

    const steps = allSteps({ ...lifeOf(visit), ...(late && { [late.step]: 'failed' }), ...found });
    const errors = [...journalErrors(visit, files), ...visit.errors];
    const failed = Object.values(steps).includes('failed');
    return {
      area: plan.area,
      passed: !failed && errors.length === 0 && steps.load === 'passed',
      steps,
      errors,
      requests: network.requests,
      notes: [...notesOf(visit), ...notes],
      milliseconds: Date.now() - began,
    };
  } finally {
    await context.close();
  }
}

/** The step in which the start of the widget hangs. */
function hanging(visit: Visit): { readonly step: Step; readonly error: SmokeError } | undefined {
  const order = ['load', 'construct', 'render', 'init', 'bind_actions'] as const;
  const step = order.find((name) => !visit.journal.lines.some(isEnd(visit, names[name])));
  if (!step || visit.journal.lines.some(({ kind }) => kind === 'error')) return undefined;
  const message = `${names[step]}: has not ended after ${startTime / 1000} seconds`;
  return { step, error: { source: step === 'load' ? 'platform' : 'widget', message, stack: '' } };
}

function journalErrors({ journal, widget }: Visit, files: WidgetFiles): readonly SmokeError[] {
  const lines = journal.lines.filter(
    ({ kind, text }) => kind === 'error' && !isNetworkConsequence(text),
  );
  const errors = lines.map((line) => attribute(line, widget, files));
  // A timer throws the same thing again and again.
  return errors.filter(
    (error, index) =>
      errors.findIndex(
        ({ message, stack }) => message === error.message && stack === error.stack,
      ) === index,
  );
}

const notesOf = ({ journal, widget }: Visit): readonly string[] => [
  ...new Set(
    journal.lines.flatMap((line) =>
      line.widget !== widget.code
        ? []
        : line.kind === 'note'
          ? [line.text]
          : line.kind === 'error' && isNetworkConsequence(line.text)
            ? [`${line.text} (the network is closed)`]
            : [],
    ),
  ),
];
