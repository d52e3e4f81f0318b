import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createSandbox, type Sandbox } from '@amokit/sandbox';
import type { Browser } from 'playwright';
import { say } from '../say.ts';
import { planAreas } from './areas.ts';
import { openBlankPage } from './blank-page.ts';
import { launchClosed } from './browser.ts';
import { type Fixtures, noFixtures } from './fixtures.ts';
import { findCards, installedWidget } from './installed-widget.ts';
import type { AreaReport, SmokeReport, WidgetReport } from './report.ts';
import { at, entriesOf, listOf } from './value.ts';
import { visitArea } from './visit-area.ts';
import { widgetFiles } from './widget-files.ts';

export interface SmokeOptions {
  /** Only these areas, by the names of locations without a suffix. @default all */
  readonly areas?: readonly string[];
  /** A folder for a screenshot of every area. */
  readonly shots?: string | undefined;
  /** What other servers answer. @default nothing: they are refused */
  readonly fixtures?: Fixtures;
  /** Is told of each widget as soon as it is done. */
  readonly onWidget?: (report: WidgetReport) => void;
}

/** A sandbox and the browser that can reach it alone; widgets take turns in it. */
interface Bench {
  readonly port: number;
  readonly browser: Browser;
}

/**
 * Runs widgets in the sandbox, in a headless Chromium, in every place that their manifests name.
 *
 * Each place gets a fresh page; nothing gets out of the browser but to the sandbox.
 *
 * @param paths zips, or folders that are laid out like one
 * @throws {UserError} with the exit code 2 where there is no Chromium
 * @example
 * const { passed, widgets } = await smoke(['dist/widget.zip']);
 */
export async function smoke(
  paths: readonly string[],
  options: SmokeOptions = {},
): Promise<SmokeReport> {
  if (options.shots) mkdirSync(options.shots, { recursive: true });
  const queue = [...paths.entries()];
  const widgets: WidgetReport[] = [];
  const work = async (): Promise<void> => {
    let bench: Bench | undefined;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, path] = next;
        const started = await start(path, bench?.port ?? 0);
        if ('report' in started) {
          widgets[index] = started.report;
        } else {
          const { sandbox, warnings } = started;
          try {
            bench ??= {
              port: Number(new URL(sandbox.url).port),
              browser: await launchClosed(sandbox.url),
            };
            widgets[index] = await runWidget(path, sandbox, warnings, bench.browser, options);
          } finally {
            await sandbox.close();
          }
        }
        options.onWidget?.(widgets[index]);
      }
    } finally {
      await bench?.browser.close();
    }
  };
  const workers = Math.min(paths.length, Math.max(1, availableParallelism()));
  await Promise.all(Array.from({ length: workers }, work));
  return { passed: widgets.every(({ passed }) => passed), widgets };
}

type Started =
  | { readonly sandbox: Sandbox; readonly warnings: readonly string[] }
  | { readonly report: WidgetReport };

/** The languages of a widget decide in which it is looked at. */
function languageOf(path: string): 'ru' | 'en' {
  try {
    const manifest: unknown = JSON.parse(widgetFiles(path).text('manifest.json') ?? '');
    const locales = listOf(at(manifest, 'widget', 'locale'));
    return locales.length === 0 || locales.includes('ru') ? 'ru' : 'en';
  } catch {
    return 'ru';
  }
}

async function start(path: string, port: number): Promise<Started> {
  const warnings: string[] = [];
  try {
    const sandbox = await createSandbox({
      port,
      widgets: [path],
      language: languageOf(path),
      // How fast smoke clicks is not the widget's doing.
      perSecond: null,
      onWarning: (message) => warnings.push(message),
    });
    // No page says that the CRM wants it, and widgets that run in accounts do without.
    sandbox.control.setSwitches({ sessionNeedsRequestedWith: false });
    return { sandbox, warnings };
  } catch (error) {
    // A plain error says what is wrong with the widget; others are faults of ours.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    return { report: refused(path, error.message) };
  }
}

const refused = (path: string, message: string): WidgetReport => ({
  widget: path,
  code: '',
  passed: false,
  areas: [],
  skipped: [],
  errors: [{ source: 'widget', message, stack: '' }],
  warnings: [],
});

/** What may be refused in the CRM, though it is not refused here. */
const withoutHeader = ({ control }: Sandbox): readonly string[] =>
  control.reliedOn().some(({ fact }) => fact === 'without X-Requested-With')
    ? [
        say({
          en: 'It calls the API with the session and without "X-Requested-With: XMLHttpRequest", which jQuery adds and fetch does not. No documentation says that the CRM takes such calls: send the header.',
          ru: 'Он обращается к API с сеансом, но без «X-Requested-With: XMLHttpRequest», который добавляет jQuery и не добавляет fetch. Нигде не сказано, что CRM принимает такие запросы: добавьте заголовок.',
        }),
      ]
    : [];

async function runWidget(
  path: string,
  sandbox: Sandbox,
  warnings: readonly string[],
  browser: Browser,
  { areas: only = [], shots, fixtures = noFixtures }: SmokeOptions,
): Promise<WidgetReport> {
  const widget = await installedWidget(sandbox);
  if (!widget)
    return refused(
      path,
      warnings.join(' ') ||
        say({
          en: 'the sandbox can not show the widget',
          ru: 'песочница не может показать виджет',
        }),
    );
  const cards = await findCards(sandbox);
  const plan = planAreas(widget, cards, only);
  const files = widgetFiles(path);
  const parts = { sandbox, widget, cards, files, shots };
  const open = () => openBlankPage(browser, sandbox.url, fixtures);
  const areas: AreaReport[] = [];
  // The next page is opened while the one before it is looked at.
  let blank = plan.areas.length > 0 ? open() : undefined;
  for (const [index, area] of plan.areas.entries()) {
    const mine = await blank;
    blank = index + 1 < plan.areas.length ? open() : undefined;
    if (mine) areas.push(await visitArea(area, mine, parts));
  }
  const nowhere =
    plan.areas.length === 0 && only.length === 0 && entriesOf(widget.manifest).length > 0
      ? [
          {
            source: 'widget' as const,
            message: say({
              en: 'the manifest names no location that can be visited',
              ru: 'манифест не называет места, которое можно открыть',
            }),
            stack: '',
          },
        ]
      : [];
  return {
    widget: path,
    code: widget.code,
    passed: nowhere.length === 0 && areas.every(({ passed }) => passed),
    areas,
    skipped: plan.skipped,
    errors: nowhere,
    warnings: [...warnings, ...withoutHeader(sandbox)],
  };
}
