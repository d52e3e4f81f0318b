import { createHash } from 'node:crypto';
import { widgets as service } from '@amokit/contract';
import { widgetInstall } from '@amokit/contract/schemas';
import { nothing, ok } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { invalid, Problem } from '../api/problem.ts';
import { takePage } from '../api/select.ts';
import { check } from '../api/validate.ts';
import type { MarketWidgetRow } from '../store/platform-rows.ts';
import { readContents, type WidgetContents } from '../widgets/read-widget.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { sourcesOf } from './lib/integration-sources.ts';

/** A widget as the API shows it, wherever it comes from. */
interface Shown {
  readonly code: string;
  readonly version: string;
  readonly rating: string;
  readonly settings_template: MarketWidgetRow['settings_template'];
  readonly is_lead_source: boolean;
  readonly is_work_with_dp: boolean;
  readonly client_uuid: string | null;
  readonly is_active: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Widgets have codes; the number that the API shows as well follows from it. */
const numberOf = (code: string): number =>
  (createHash('sha256').update(code).digest().readUInt32BE() % 900_000) + 100_000;

/** A text of a manifest is the address of the text in the language: `settings.login`. */
function textAt(langs: Readonly<Record<string, unknown>>, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
      langs,
    );
  return typeof found === 'string' ? found : path;
}

const template = ({ manifest, langs }: WidgetContents): Shown['settings_template'] =>
  Object.entries(manifest.settings ?? {}).map(([key, field]) => ({
    key,
    name: textAt(langs, field.name),
    type: field.type,
    is_required: field.required === true,
  }));

/** The pipeline to which the widget was added as a source of leads. */
function pipelineOf({ db }: Call, { client_uuid }: Shown): number | null {
  const [source] = client_uuid === null ? [] : sourcesOf(db, client_uuid);
  return source?.pipeline_id ?? null;
}

/** The widgets of the account: those with files, and those that can only be installed. */
export function createWidgetsService(widgets: () => Widgets): ServiceBehaviour {
  const ofFiles = async (call: Call, code: string): Promise<Shown | undefined> => {
    const source = widgets().source(code);
    const row = call.db.rows.widgets.get(code);
    if (!source || !row) return undefined;
    const contents = await readContents(source.files, call.user.lang);
    const locations: readonly string[] = contents.manifest.locations ?? [];
    return {
      code,
      version: contents.manifest.widget.version ?? '1.0.0',
      rating: '0.00',
      settings_template: template(contents),
      is_lead_source: locations.includes('lead_sources'),
      is_work_with_dp: locations.includes('digital_pipeline'),
      client_uuid: row.client_uuid,
      is_active: row.is_active,
      settings: row.settings,
    };
  };
  const ofMarket = (call: Call, code: string): Shown | undefined => {
    const row = call.db.rows.marketWidgets.get(code);
    return row && { ...row, code: row.id };
  };
  const find = async (call: Call): Promise<Shown> => {
    const code = call.params.code ?? '';
    const shown = (await ofFiles(call, code)) ?? ofMarket(call, code);
    if (!shown) throw new Problem(404, `There is no widget "${code}"`);
    return shown;
  };
  const view = (shown: Shown, call: Call): Record<string, unknown> => ({
    id: numberOf(shown.code),
    code: shown.code,
    version: shown.version,
    rating: shown.rating,
    settings_template: shown.settings_template,
    is_lead_source: shown.is_lead_source,
    is_work_with_dp: shown.is_work_with_dp,
    is_crm_template: false,
    client_uuid: shown.client_uuid,
    is_active_in_account: shown.is_active,
    pipeline_id: pipelineOf(call, shown),
    // Only the widget's own integration may read what a person has filled in.
    ...(call.clientId !== null &&
      call.clientId === shown.client_uuid && { settings: shown.settings }),
    _links: { self: { href: `${call.origin}/api/v4/widgets/${shown.code}` } },
  });
  const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

  return {
    service,
    methods: {
      async list(call) {
        const codes = [
          ...call.db.rows.widgets.values(),
          ...call.db.rows.marketWidgets.values(),
        ].map(({ id }) => id);
        const shown: Shown[] = [];
        for (const code of codes) {
          const found = (await ofFiles(call, code)) ?? ofMarket(call, code);
          if (found) shown.push(found);
        }
        const { page, limit } = call.query;
        const { rows, more } = takePage(shown, undefined, page, limit);
        if (rows.length === 0) return nothing;
        const items = rows.map((row) => view(row, call));
        return ok(envelope(call, 'page', { key: 'widgets', items, more }));
      },
      async get(call) {
        return ok(view(await find(call), call));
      },
      async install(call) {
        const before = await find(call);
        const checked = check(widgetInstall, call.body ?? {});
        if ('errors' in checked) throw invalid([{ request_id: '0', errors: checked.errors }]);
        const settings = { ...before.settings, ...checked.value };
        const errors = before.settings_template
          .filter(({ key, is_required }) => is_required && isEmpty(settings[key]))
          .map(({ key }) => ({
            code: 'FieldMissing',
            path: key,
            detail: 'This field is missing.',
          }));
        if (errors.length > 0) throw invalid([{ request_id: '0', errors }]);
        for (const rows of [call.db.rows.widgets, call.db.rows.marketWidgets])
          rows.change(before.code, (row) => {
            row.settings = settings;
            row.is_active = true;
          });
        call.db.announce({ entity: 'widgets', id: before.code });
        return ok(view(await find(call), call));
      },
      async uninstall(call) {
        const { code } = await find(call);
        for (const rows of [call.db.rows.widgets, call.db.rows.marketWidgets])
          rows.change(code, (row) => {
            row.is_active = false;
          });
        call.db.announce({ entity: 'widgets', id: code });
        return nothing;
      },
    },
  };
}
