import { randomBytes } from 'node:crypto';
import type {
  PageLanguage,
  PageWidget,
  SaveSettingsBody,
  WidgetStatus,
  WidgetStatusBody,
} from '../page-shapes/page-state.ts';
import { stableUuid } from '../seed/people.ts';
import type { Db } from '../store/db.ts';
import type { WidgetRow } from '../store/rows.ts';
import type { Manifest } from './mend-manifest.ts';
import { openWidget, readContents, type WidgetContents, type WidgetSource } from './read-widget.ts';

/** What came of saving a widget's settings. */
export type SaveResult =
  | { readonly saved: PageWidget }
  | { readonly empty: readonly string[] }
  | { readonly unknown: true };

/** The widgets of the account. */
export interface Widgets {
  /**
   * Makes a widget known to the account and installs it, as an administrator does who went through
   * its tour: with required settings still empty it is `not_configured`, and runs.
   *
   * @see https://www.amocrm.ru/developers/content/integrations/script_js
   */
  readonly add: (path: string) => Promise<WidgetRow>;
  /** Installs the given widgets again, as they were at first, where the store knows them no more. */
  readonly restored: () => void;
  readonly source: (code: string) => WidgetSource | undefined;
  readonly page: (language: PageLanguage) => Promise<readonly PageWidget[]>;
  readonly save: (
    code: string,
    body: SaveSettingsBody,
    language: PageLanguage,
  ) => Promise<SaveResult>;
  /** Keeps what a widget says of itself, or that its tour is over; `undefined` for none of ours. */
  readonly setStatus: (
    code: string,
    body: WidgetStatusBody,
    language: PageLanguage,
  ) => Promise<PageWidget | undefined>;
}

export interface WidgetsParts {
  readonly db: Db;
  /** `http://widgets.amocrm.localhost:8484` */
  readonly origin: () => string;
  readonly onWarning: (message: string) => void;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/** The codes of the required fields that are empty. */
function emptyFields(manifest: Manifest, settings: Readonly<Record<string, unknown>>) {
  return Object.entries(manifest.settings ?? {})
    .filter(([code, field]) => field.required && isEmpty(settings[code]))
    .map(([code]) => code);
}

/**
 * What a widget is called in the list: its own word counts before what the sandbox knows, but none
 * makes it installed that is not.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
function statusOf(row: WidgetRow, manifest: Manifest): WidgetStatus {
  const { is_active, is_tour_over, said_status: said } = row;
  if (said && (is_active || said !== 'installed')) return said;
  if (!is_active) return is_tour_over ? 'not_configured' : 'install';
  return emptyFields(manifest, row.settings).length > 0 ? 'not_configured' : 'installed';
}

/** The widgets of an account: their files lie in memory or in a folder, their settings in the store. */
export function createWidgets({ db, origin, onWarning }: WidgetsParts): Widgets {
  const sources = new Map<string, WidgetSource>();
  const atFirst = new Map<string, WidgetRow>();

  const rowOf = (code: string): WidgetRow =>
    db.rows.widgets.get(code) ??
    db.rows.widgets.add({
      id: code,
      client_uuid: stableUuid(`widget ${code}`),
      client_secret: randomBytes(32).toString('hex'),
      is_active: false,
      settings: {},
    });

  const show = (source: WidgetSource, { manifest, json, langs }: WidgetContents): PageWidget => {
    const row = rowOf(source.code);
    return {
      code: source.code,
      version: manifest.widget.version ?? '1.0.0',
      status: statusOf(row, manifest),
      isActive: row.is_active,
      path: `${origin()}/upl/${source.code}/widget`,
      clientUuid: row.client_uuid,
      manifest: json,
      langs,
      settings: row.settings,
      sdkCatalogId: row.sdk_catalog_id ?? null,
    };
  };

  return {
    source: (code) => sources.get(code),
    async add(path) {
      const source = await openWidget(path);
      if (sources.has(source.code))
        throw new Error(`${path}: there is a widget with the code "${source.code}" already.`);
      sources.set(source.code, source);
      const known = db.rows.widgets.get(source.code);
      if (known) {
        atFirst.set(source.code, structuredClone(known));
        return known;
      }
      // Reads the manifest now: a widget that can not be shown must not be installed.
      const { problems } = await readContents(source.files, 'ru');
      for (const problem of problems)
        onWarning(`${path}: manifest.json: ${problem}. An upload would be refused for it today.`);
      const row = rowOf(source.code);
      db.rows.widgets.change(row.id, (widget) => {
        widget.is_active = true;
      });
      atFirst.set(source.code, structuredClone(row));
      return row;
    },
    restored() {
      for (const [code, row] of atFirst)
        if (!db.rows.widgets.get(code)) db.rows.widgets.add(structuredClone(row));
    },
    async page(language) {
      const shown: PageWidget[] = [];
      for (const source of sources.values()) {
        try {
          shown.push(show(source, await readContents(source.files, language)));
        } catch (error) {
          // A folder in the middle of an edit: the page stands, the author reads why.
          onWarning(error instanceof Error ? error.message : String(error));
        }
      }
      return shown;
    },
    async save(code, body, language) {
      const source = sources.get(code);
      if (!source) return { unknown: true };
      const contents = await readContents(source.files, language);
      const row = rowOf(code);
      const settings = { ...row.settings, ...body.fields };
      if (body.active === 'Y') {
        const empty = emptyFields(contents.manifest, settings);
        if (empty.length > 0) return { empty };
      }
      db.rows.widgets.change(code, (widget) => {
        widget.is_active = body.active === 'Y';
        widget.settings = settings;
        if (widget.is_active) return;
        delete widget.is_tour_over;
        delete widget.said_status;
        delete widget.sdk_catalog_id;
      });
      db.announce({ entity: 'widgets', id: code });
      return { saved: show(source, contents) };
    },
    async setStatus(code, body, language) {
      const source = sources.get(code);
      if (!source) return undefined;
      db.rows.widgets.change(rowOf(code).id, (widget) => {
        if ('isTourOver' in body) widget.is_tour_over = true;
        else if ('sdkCatalogId' in body) widget.sdk_catalog_id = body.sdkCatalogId;
        else widget.said_status = body.status;
      });
      db.announce({ entity: 'widgets', id: code });
      return show(source, await readContents(source.files, language));
    },
  };
}
