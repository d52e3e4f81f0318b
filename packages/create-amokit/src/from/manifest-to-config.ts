import { languages } from '../options.ts';
import { say } from '../say.ts';
import { isObject, type Json, type JsonObject } from './source-text.ts';

/** An old manifest in the words of `amokit.config.ts`. */
export interface ConfigFromManifest {
  readonly config: JsonObject;
  /** What a person has to look at, a sentence each. */
  readonly notes: readonly string[];
}

/** What {@link manifestToConfig} knows of the old widget's files. */
export interface OldFiles {
  has(path: string): boolean;
  /** Languages of its i18n files. */
  readonly languages: readonly string[];
}

const i18nKey = /^[\w-]+(\.[\w-]+)+$/;

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const objectAt = (block: JsonObject, key: string): JsonObject => {
  const value = block[key];
  return isObject(value) ? value : {};
};

const without = (block: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(block).filter(([key]) => !keys.includes(key)));

const secrets = ['code', 'secret_key', 'secret'];

/** What the config's own manifest says of `widget` without being asked. */
const derived: JsonObject = {
  name: 'widget.name',
  description: 'widget.description',
  short_description: 'widget.short_description',
  interface_version: 2,
  init_once: false,
  installation: true,
};

function versionOf(widget: JsonObject, notes: string[]): string {
  const old = String(widget.version ?? '');
  const numbers = old.match(/\d+/g)?.slice(0, 3) ?? ['1'];
  const version = [...numbers, '0', '0'].slice(0, 3).join('.');
  if (version !== old)
    notes.push(
      say({
        en: `The version was "${old}" and is now ${version}: the CRM takes three numbers.`,
        ru: `Версия была «${old}», стала ${version}: CRM принимает три числа.`,
      }),
    );
  return version;
}

function supportOf(widget: JsonObject, notes: string[]): JsonObject {
  const { link, email } = objectAt(widget, 'support');
  const support = {
    ...(/^https?:\/\/[^\s/]+\.[^\s]+$/.test(textOf(link)) && { link: textOf(link) }),
    ...(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(textOf(email)) && { email: textOf(email) }),
  };
  if (Object.keys(support).length > 0) return support;
  notes.push(
    say({
      en: 'Nobody was named for help: write a real address into `support` of the config.',
      ru: 'Некому писать за помощью: впишите настоящий адрес в `support` файла config.',
    }),
  );
  return { email: 'support@example.com' };
}

function localesOf(widget: JsonObject, files: OldFiles, notes: string[]) {
  const named = Array.isArray(widget.locale) ? widget.locale.map(String) : [];
  const all = [...new Set(named.length > 0 ? named : files.languages)];
  const known = all.filter((language) => languages.some((one) => one === language));
  const present = known.filter((language) => files.languages.includes(language));
  for (const language of all.filter((one) => !present.includes(one)))
    notes.push(
      known.includes(language)
        ? say({
            en: `The language "${language}" is left out: i18n/${language}.json is missing.`,
            ru: `Язык «${language}» пропущен: нет i18n/${language}.json.`,
          })
        : say({
            en: `The language "${language}" is left out: neither brand has it.`,
            ru: `Язык «${language}» пропущен: его нет ни у одного из брендов.`,
          }),
    );
  return present;
}

/** The settings that the config can say; undefined where one of them does not fit. */
function fieldsOf(settings: JsonObject): JsonObject | undefined {
  const fits = Object.entries(settings).every(
    ([code, field]) =>
      /^[a-z]\w*$/i.test(code) &&
      isObject(field) &&
      i18nKey.test(textOf(field.name)) &&
      ['text', 'pass', 'users', 'users_lp', 'custom'].includes(textOf(field.type)) &&
      typeof field.required === 'boolean' &&
      Object.keys(field).length === 3,
  );
  const custom = Object.values(settings).filter(
    (field) => isObject(field) && field.type === 'custom',
  );
  return fits && custom.length < 2 ? settings : undefined;
}

/** True of a tour that has its pictures; the CRM refuses any other. */
function hasPictures(tour: JsonObject, files: OldFiles, notes: string[]): boolean {
  const images = Object.values(objectAt(tour, 'tour_images'));
  const paths = images.flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
  const missing = paths.filter((path) => !files.has(path.replace(/^\//, '')));
  if (missing.length === 0 && paths.length > 0) return true;
  notes.push(
    missing.length > 0
      ? say({
          en: `The tour is left out, as pictures of it are missing: ${missing.join(', ')}.`,
          ru: `Тур пропущен: нет его картинок: ${missing.join(', ')}.`,
        })
      : say({
          en: 'The tour had no pictures and is left out.',
          ru: 'В туре не было картинок, он пропущен.',
        }),
  );
  return false;
}

/** Says an old manifest as a config; what the config has no words for goes into its `manifest`. */
export function manifestToConfig(manifest: JsonObject, files: OldFiles): ConfigFromManifest {
  const notes: string[] = [];
  const widget = objectAt(manifest, 'widget');
  const settings = objectAt(manifest, 'settings');
  const locations = [
    ...new Set(Array.isArray(manifest.locations) ? manifest.locations.map(String) : []),
  ];
  const areas = locations.flatMap(
    (name) => /^(lcard|ccard|comcard|cucard)-1$/.exec(name)?.[1] ?? [],
  );
  const hasSettings = locations.includes('settings');
  const fields = hasSettings ? fieldsOf(settings) : undefined;
  const rest = locations.filter(
    (name) => !/^(l|c|com|cu)card-1$/.test(name) && name !== 'settings',
  );

  const found = secrets.filter((key) => key in widget);
  if (found.length > 0)
    notes.push(
      say({
        en: `${found.map((key) => `\`${key}\``).join(' and ')} of the manifest are left out: the CRM gives them itself now, and everybody can read a widget's files. If the old file was ever public, get new keys.`,
        ru: `${found.map((key) => `\`${key}\``).join(' и ')} манифеста не перенесены: теперь их даёт сама CRM, а файлы виджета читает кто угодно. Если старый файл когда-то был открыт, получите новые ключи.`,
      }),
    );
  const ownWidget = Object.fromEntries(
    Object.entries(
      without(widget, [...secrets, 'version', 'locale', 'support', 'interface_version']),
    ).filter(([key, value]) => derived[key] !== value),
  );
  if (widget.interface_version !== undefined && Number(widget.interface_version) !== 2)
    notes.push(
      say({
        en: '`interface_version` is 2 now: the interface before it is gone.',
        ru: '`interface_version` теперь 2: прежнего интерфейса больше нет.',
      }),
    );

  const { tour } = manifest;
  const ownManifest: JsonObject = {
    ...(Object.keys(ownWidget).length > 0 && { widget: ownWidget }),
    ...((rest.length > 0 || (areas.length === 0 && !hasSettings)) && { locations: rest }),
    ...(!fields && Object.keys(settings).length > 0 && { settings }),
    ...(isObject(tour) && hasPictures(tour, files, notes) && { tour }),
    ...without(manifest, ['widget', 'locations', 'settings', 'tour']),
  };
  const locale = localesOf(widget, files, notes);
  return {
    config: {
      version: versionOf(widget, notes),
      locale: locale.length > 0 ? locale : ['en'],
      support: supportOf(widget, notes),
      features: {
        ...(areas.length > 0 && { panel: { areas } }),
        ...(hasSettings && { settings: { fields: fields ?? {} } }),
      },
      ...(Object.keys(ownManifest).length > 0 && { manifest: ownManifest }),
    },
    notes,
  };
}
