/**
 * `smoke` over widgets of our own, one for each way in which people write them: what passes passes,
 * what is broken fails with its reason, and nothing gets out.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AreaReport, type SmokeReport, type Step, smoke, type WidgetReport } from 'amokit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('./fixtures/widgets/', import.meta.url));
const fixture = (name: string) => join(fixtures, name);

const life: readonly Step[] = ['load', 'construct', 'render', 'init', 'bind_actions', 'destroy'];

const stepsWith = ({ steps }: AreaReport, outcome: string): readonly string[] =>
  Object.entries(steps)
    .filter(([, found]) => found === outcome)
    .map(([step]) => step);

describe('smoke over every way to write a widget', () => {
  const names = [
    'constructor-system',
    'own-stylesheet',
    'render-promise',
    'render-false',
    'ticked-rows',
    'twig-by-href',
    'relative-modules',
    'jquery-leftovers',
    'shadow-root',
    'sync-require',
    'system-modules',
    'telephony',
    'throws-everywhere',
    'every-setting',
    'every-place',
    'crm-gap',
    'years-old',
  ];
  let report: SmokeReport;

  const widget = (name: string): WidgetReport => {
    const found = report.widgets[names.indexOf(name)];
    if (!found) throw new Error(`no report of ${name}`);
    return found;
  };
  const area = (name: string, location: string): AreaReport => {
    const found = widget(name).areas.find((one) => one.area === location);
    if (!found) throw new Error(`${name} was not visited in ${location}`);
    return found;
  };

  beforeAll(async () => {
    report = await smoke(names.map(fixture));
  }, 240_000);

  it.each([
    ['constructor-system', { lcard: ['panel'], ccard: ['panel'], settings: ['settings', 'save'] }],
    ['own-stylesheet', { comcard: ['panel'], cucard: ['panel'] }],
    ['render-promise', { lcard: ['panel'] }],
    [
      'ticked-rows',
      {
        llist: ['panel', 'selected'],
        clist: ['panel', 'selected'],
        tlist: ['panel', 'selected'],
        culist: ['panel'],
      },
    ],
    ['twig-by-href', { lcard: ['panel'] }],
    ['relative-modules', { lcard: ['panel'] }],
    ['jquery-leftovers', { lcard: [] }],
    ['shadow-root', { lcard: ['panel'] }],
    ['sync-require', { lcard: ['panel'], clist: ['panel'] }],
    ['system-modules', { lcard: [] }],
    ['every-setting', { settings: ['settings', 'save'] }],
    [
      'every-place',
      {
        settings: ['settings', 'save'],
        advanced_settings: ['advancedSettings'],
        widget_page: ['menuPage'],
        digital_pipeline: ['dpSettings'],
        lead_sources: ['source'],
        salesbot_designer: ['salesbotSettings', 'salesbotSave'],
        lcard: [],
        card_sdk: ['cardTab'],
        everywhere: [],
      },
    ],
    ['years-old', { lcard: [] }],
  ] as const)('passes %s in all its places, with what it is for', (name, effects) => {
    const { areas, passed, errors } = widget(name);
    expect(errors).toEqual([]);
    expect(Object.fromEntries(areas.map((one) => [one.area, one.errors]))).toEqual(
      Object.fromEntries(Object.keys(effects).map((key) => [key, []])),
    );
    for (const [location, expected] of Object.entries(effects))
      expect(stepsWith(area(name, location), 'passed'), location).toEqual([...life, ...expected]);
    expect(passed).toBe(true);
  });

  it('does not take a render that answers false for a mistake', () => {
    const { passed, steps, notes } = area('render-false', 'lcard');
    expect(steps).toMatchObject({ render: 'passed', init: 'absent', bind_actions: 'absent' });
    expect(notes.join()).toContain('render did not return true');
    expect(passed).toBe(true);
  });

  it('starts an init_once widget once, and ends it when it is switched off', () => {
    expect(widget('telephony').passed).toBe(true);
    expect(area('telephony', 'lcard').steps).toMatchObject({ init: 'passed', destroy: 'absent' });
    expect(area('telephony', 'settings').steps).toMatchObject({
      save: 'passed',
      destroy: 'passed',
    });
  });

  it('clicks what the widget has added, wherever it is, and stays on the page', () => {
    const leftovers = area('jquery-leftovers', 'lcard');
    expect(leftovers.notes).toContain('alert: clicked');
    expect(leftovers.notes).toContain('3 controls were clicked');
    expect(leftovers.requests).toContainEqual({
      method: 'GET',
      url: 'https://example.com/elsewhere',
      answer: 'refused',
      status: 0,
    });
    expect(area('shadow-root', 'lcard').notes).toContain('2 controls were clicked');
    const twig = area('twig-by-href', 'lcard');
    expect(twig.requests).toContainEqual(
      expect.objectContaining({
        url: expect.stringMatching(/\/api\/v4\/account$/),
        answer: 'crm',
        status: 200,
      }),
    );
  });

  it('says of each callback that threw whose fault it is, and where', () => {
    const failed = Object.fromEntries(
      widget('throws-everywhere').areas.map((one) => [one.area, stepsWith(one, 'failed')]),
    );
    expect(failed).toEqual({
      lcard: ['init', 'bind_actions', 'destroy'],
      llist: ['init', 'bind_actions', 'destroy', 'selected'],
      settings: ['init', 'bind_actions', 'destroy', 'settings', 'save'],
      digital_pipeline: ['init', 'bind_actions', 'destroy', 'dpSettings'],
      advanced_settings: ['init', 'bind_actions', 'destroy', 'advancedSettings'],
      salesbot_designer: ['init', 'bind_actions', 'destroy', 'salesbotSettings', 'salesbotSave'],
      lead_sources: ['init', 'bind_actions', 'destroy', 'source'],
      widget_page: ['init', 'bind_actions', 'destroy', 'menuPage'],
      card_sdk: ['init', 'bind_actions', 'destroy', 'cardTab'],
    });
    const errors = area('throws-everywhere', 'lcard').errors;
    expect(errors.every(({ source }) => source === 'widget')).toBe(true);
    expect(errors).toContainEqual(
      expect.objectContaining({
        message: 'init: init failed',
        stack: expect.stringMatching(/^at .*script\.js:\d+:\d+/),
      }),
    );
    expect(errors).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('null_thing is not defined'),
        reason: 'the name null_thing is declared nowhere',
      }),
    );
  });

  it('owns up to what the CRM has and the sandbox has not', () => {
    expect(area('crm-gap', 'lcard').errors).toEqual([
      expect.objectContaining({
        source: 'platform',
        message: expect.stringMatching(/^init: .*of_the_crm|^init: APP\.no_such_part/),
        reason: expect.stringContaining('APP.no_such_part'),
      }),
    ]);
  });

  it('names the places that it does not visit, and why', () => {
    expect(widget('every-place').skipped).toEqual([
      { location: 'mobile_card', reason: 'the sandbox does not have this place yet' },
    ]);
    expect(widget('years-old').skipped).toEqual([
      { location: 'everywere', reason: 'the CRM knows no such location' },
    ]);
    expect(widget('years-old').warnings.join('\n')).toContain('manifest.json: widget.name: ');
  });
});

describe('smoke over what is broken in itself', () => {
  it.each([
    ['syntax-error', /^script\.js:3:13: syntax error: /],
    ['missing-build', /there is no file bundle\.js in the widget/],
    ['remote-code', /remote code: https:\/\/cdn\.example\.com\/app\.js/],
    ['no-define', /script\.js hands over no widget/],
  ])('says what is wrong with %s', async (name, reason) => {
    const { passed, widgets } = await smoke([fixture(name)]);
    expect(passed).toBe(false);
    const [area] = widgets[0]?.areas ?? [];
    expect(area?.steps.load).toBe('failed');
    const load = area?.errors.find(({ message }) => message.startsWith('load: '));
    expect(load).toMatchObject({ source: 'widget', reason: expect.stringMatching(reason) });
  });

  it('does not wait for ever for what never ends', async () => {
    const { widgets } = await smoke([fixture('never-ending'), fixture('endless-loop')]);
    const [promise, loop] = widgets.map(({ areas }) => areas[0]);
    expect(promise?.steps).toMatchObject({ construct: 'passed', render: 'failed', init: 'absent' });
    expect(promise?.errors).toEqual([
      expect.objectContaining({
        source: 'widget',
        message: 'render: has not ended after 8 seconds',
      }),
    ]);
    expect(loop?.steps).toMatchObject({ init: 'passed', bind_actions: 'failed' });
    expect(loop?.errors.map(({ message }) => message).join()).toContain('does not answer');
  });

  it('says what keeps a widget from being installed at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amokit-smoke-'));
    const { passed, widgets } = await smoke([folder]);
    expect(passed).toBe(false);
    expect(widgets[0]?.errors[0]).toMatchObject({
      source: 'widget',
      message: expect.stringContaining('no manifest.json at its root'),
    });
    await rm(folder, { recursive: true });
  });
});

describe('smoke with other servers', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amokit-smoke-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('answers them from a file, crm_post and libraries too, and refuses them without it', async () => {
    const file = join(folder, 'fixtures.json');
    await writeFile(
      join(folder, 'app.js'),
      "define([], function () { return function () { return 'ready'; }; });",
    );
    await writeFile(
      file,
      JSON.stringify([
        {
          url: 'https://backend.example.com/*',
          method: 'POST',
          body: { text: 'from the backend' },
        },
        { url: 'https://api.example.com/*', status: 201, body: { text: 'from the API' } },
        { url: 'https://cdn.example.com/app.js', file: 'app.js' },
      ]),
    );
    const { readFixtures } = await import('amokit');
    const paths = [fixture('own-backend'), fixture('remote-code')];
    const answered = await smoke(paths, { fixtures: readFixtures(file) });
    expect(answered.passed).toBe(true);
    const [backend] = answered.widgets[0]?.areas ?? [];
    expect(backend?.steps.panel).toBe('passed');
    expect(backend?.requests).toContainEqual({
      method: 'POST',
      url: 'https://backend.example.com/hello',
      answer: 'fixture',
      status: 200,
    });
    expect(backend?.requests).toContainEqual({
      method: 'GET',
      url: 'https://api.example.com/data',
      answer: 'fixture',
      status: 201,
    });

    const refused = await smoke([fixture('own-backend')]);
    const [alone] = refused.widgets[0]?.areas ?? [];
    expect(alone?.errors).toEqual([]);
    expect(alone?.requests).toContainEqual({
      method: 'GET',
      url: 'https://api.example.com/data',
      answer: 'refused',
      status: 0,
    });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it('lets nothing out: no server of this machine, no file, no other host, by no way', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.on('upgrade', (request) => asked.push(`upgrade ${request.url}`));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const places = [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://demo.amocrm.localhost:${port}/`,
      `http://widgets.amocrm.localhost:${port}/`,
      'file:///etc/hostname',
      'https://example.com/',
    ];
    const hostile = join(folder, 'hostile');
    await cp(fixture('hostile'), hostile, { recursive: true });
    const script = await readFile(join(hostile, 'script.js'), 'utf8');
    await writeFile(
      join(hostile, 'script.js'),
      script.replace('var places = PLACES', `var places = ${JSON.stringify(places)}`),
    );
    const { widgets } = await smoke([hostile]);
    const [area] = widgets[0]?.areas ?? [];
    expect(area?.steps).toMatchObject({ load: 'passed', render: 'passed', init: 'passed' });
    expect(JSON.stringify(area)).not.toContain('forged');
    expect(asked).toEqual([]);
    expect(
      area?.requests.some(({ url, answer }) => url === places[0] && answer === 'refused'),
    ).toBe(true);
    await new Promise((resolve) => server.close(resolve));
  });
});
