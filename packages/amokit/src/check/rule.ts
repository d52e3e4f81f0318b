import type { JsonDocument, JsonPath } from '../json/json-document.ts';
import type { Position } from '../user-error.ts';
import type { Widget } from './widget.ts';

/** `error`: the CRM or its moderation refuses it; `warning`: it works, and somebody will be sorry. */
export type Severity = 'error' | 'warning';

/** What is checked for: use in one's own account, or the market of one of the two brands. */
export const profiles = ['private', 'public-amocrm', 'public-kommo'] as const;

export type Profile = (typeof profiles)[number];

/** What a rule found. */
export interface Finding {
  readonly file?: string | undefined;
  readonly position?: Position | undefined;
  readonly message: string;
  /** How to mend it. */
  readonly fix?: string | undefined;
}

/** One thing that a machine can judge. */
export interface Rule {
  /** Stable: people write it into their configuration. */
  readonly id: string;
  readonly severity: Severity;
  /** Asked by moderation only: a private widget gets a warning in place of an error. */
  readonly moderation?: true;
  /** Where it counts, if not everywhere. */
  readonly profiles?: readonly Profile[];
  /** What it asks for, in one sentence. */
  readonly summary: string;
  /** The page of the vendor that says so. */
  readonly source: string;
  readonly check: (widget: Widget) => readonly Finding[];
}

/** A finding in the value at a path of a JSON file. */
export const findingAt = (
  document: JsonDocument,
  path: JsonPath,
  message: string,
  fix?: string,
): Finding => ({ file: document.file, position: document.positionAtPath(path), message, fix });

/** Pages of the vendor that rules cite. */
export const pages = {
  structure: 'https://www.amocrm.ru/developers/content/integrations/structure',
  requirements: 'https://www.amocrm.ru/developers/content/integrations/requirements',
  upload: 'https://www.amocrm.ru/developers/content/integrations/upload',
  areas: 'https://www.amocrm.ru/developers/content/integrations/areas',
  fields: 'https://www.amocrm.ru/developers/content/integrations/fields',
  script: 'https://www.amocrm.ru/developers/content/integrations/script_js',
  modules: 'https://www.amocrm.ru/developers/content/web_sdk/system_modules',
  variables: 'https://www.amocrm.ru/developers/content/web_sdk/env_variables',
  darkTheme: 'https://www.amocrm.ru/developers/content/web_sdk/dark_theme',
  leftMenu: 'https://www.amocrm.ru/developers/content/web_sdk/left_menu',
  oauth: 'https://www.amocrm.ru/developers/content/oauth/step-by-step',
  manifest: 'https://developers.kommo.com/docs/manifest-json',
  cardSdk: 'https://www.amocrm.ru/developers/content/integrations/sdk_card',
  forms: 'https://www.amocrm.ru/developers/content/integrations/amoforms-widgets',
  listing: 'https://developers.kommo.com/docs/getting-listed',
} as const;
