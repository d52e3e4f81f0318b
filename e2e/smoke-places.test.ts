/** `smoke` opens every page of a place: all of a left menu, plain ones, elements of lists, dialogs. */
import { fileURLToPath } from 'node:url';
import { type SmokeReport, smoke } from 'amokit';
import { beforeAll, expect, it } from 'vitest';

const fixture = (name: string) =>
  fileURLToPath(new URL(`./fixtures/widgets/${name}`, import.meta.url));

let report: SmokeReport;

beforeAll(async () => {
  report = await smoke(
    ['every-page', 'telephony', 'install-first', 'tour-first', 'no-callbacks', 'spoils-page'].map(
      fixture,
    ),
  );
}, 120_000);

const pages = (widget: number, area: string) =>
  (report.widgets[widget]?.areas ?? []).filter((one) => one.area === area);

it('looks at a card and at a page where nothing lives but what lives everywhere', () => {
  const all = pages(0, 'everywhere');
  expect(all.map(({ page }) => page)).toEqual([
    expect.stringMatching(/^\/leads\/detail\/\d+$/),
    '/stats/',
  ]);
  for (const { steps, errors } of all) {
    expect(errors).toEqual([]);
    expect(steps).toMatchObject({ render: 'passed', init: 'passed', destroy: 'passed' });
  }
});

it('looks at an init_once widget on a page that its locations do not name', () => {
  const [page] = pages(1, 'init_once');
  expect(page).toMatchObject({
    page: '/stats/',
    passed: true,
    steps: { init: 'passed', bind_actions: 'passed', destroy: 'absent' },
  });
});

it('opens every page of the left menu, and fails the one that is broken', () => {
  expect(
    pages(0, 'widget_page').map(({ page, steps }) => [
      page.replace(/widget_page\/\w+/, 'widget_page/CODE'),
      steps.menuPage,
    ]),
  ).toEqual([
    ['/widget_page/CODE/first/left/', 'passed'],
    ['/widget_page/CODE/first/right/', 'passed'],
    ['/widget_page/CODE/second/', 'failed'],
    ['/stats/widget_page/CODE/report/', 'passed'],
  ]);
});

it('opens an element of a list in the widget', () => {
  expect(pages(0, 'catalogs')[0]).toMatchObject({
    passed: true,
    errors: [],
    steps: { catalogElement: 'passed' },
  });
});

it('ticks companies and customers for widgets that want them', () => {
  for (const area of ['clist', 'culist'])
    expect(pages(0, area)[0]).toMatchObject({ errors: [], steps: { selected: 'passed' } });
});

it('answers calls of the API that lack a header, and warns of them', () => {
  expect(pages(2, 'lcard')[0]).toMatchObject({ errors: [], steps: { init: 'passed' } });
  expect(report.widgets[2]?.warnings).toEqual([expect.stringContaining('X-Requested-With')]);
  expect(report.widgets[3]?.warnings).toEqual([]);
});

it.each([
  ['a widget that is installed in its dialog', 2],
  ['a widget whose tour comes before its settings', 3],
])('saves the settings of %s in the order of the CRM', (_name, widget) => {
  expect(pages(widget, 'settings')[0]).toMatchObject({
    errors: [],
    steps: { load: 'passed', settings: 'passed', save: 'passed', destroy: 'passed' },
  });
});

it('fails a widget that has nothing to call, and says so', () => {
  expect(pages(4, 'lcard')[0]).toMatchObject({
    passed: false,
    steps: { load: 'passed', construct: 'failed' },
    errors: [{ source: 'widget', message: expect.stringContaining('no callbacks') }],
  });
});

it('fails a widget that spoils the page that all share, and names where', () => {
  expect(pages(5, 'lcard')[0]).toMatchObject({
    passed: false,
    errors: [
      {
        source: 'widget',
        message: expect.stringContaining('window.APP was set'),
        stack: expect.stringContaining('script.js'),
      },
    ],
    notes: expect.arrayContaining([expect.stringContaining('took handlers off the document')]),
  });
  expect(pages(5, 'llist')[0]?.errors).toContainEqual(
    expect.objectContaining({
      source: 'widget',
      message: expect.stringContaining('removed the frame of the page'),
    }),
  );
});
