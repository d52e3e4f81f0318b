import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '@amokit/sandbox';
import { readZip } from '../archive/read-zip.ts';
import { unwrap } from '../check/unwrap.ts';
import { decode } from '../check/widget.ts';
import type { MessageLanguage } from '../cli/system-language.ts';
import type { Backend } from './backend.ts';
import { type CardEntity, firstCard } from './first-card.ts';
import { welcomeTexts } from './welcome-texts.ts';

/** What of a widget decides where a person looks at it. */
interface Places {
  readonly locations: readonly string[];
  readonly hasSettings: boolean;
}

const cards: readonly (readonly [location: RegExp, entity: CardEntity])[] = [
  [/^lcard\b/, 'leads'],
  [/^ccard\b/, 'contacts'],
  [/^comcard\b/, 'companies'],
  [/^cucard\b/, 'customers'],
];

function manifestText(path: string): string {
  if (statSync(path).isDirectory()) return readFileSync(join(path, 'manifest.json'), 'utf8');
  const archive = readZip(readFileSync(path));
  if ('rule' in archive) return '{}';
  const { files } = unwrap(archive.files);
  return decode(files.get('manifest.json') ?? new Uint8Array());
}

/** The sandbox has installed the widget already, so what can not be read here is not worth a word. */
function placesOf(path: string): Places {
  let manifest: unknown;
  try {
    manifest = JSON.parse(manifestText(path).replace(/^\uFEFF/, ''));
  } catch {
    manifest = {};
  }
  const { locations, settings } = Object(manifest);
  return {
    locations: Array.isArray(locations) ? locations.map(String) : [],
    hasSettings: Object.keys(Object(settings)).length > 0,
  };
}

/**
 * What a person reads when the sandbox is ready: plain lines, with addresses that can be opened.
 *
 * @param widgets zips and folders that are installed
 * @param addresses of backends beside the sandbox
 */
export async function welcome(
  sandbox: Sandbox,
  widgets: readonly string[],
  language: MessageLanguage,
  addresses: NonNullable<Backend['addresses']> = [],
): Promise<string> {
  const texts = welcomeTexts[language];
  const places = widgets.map(placesOf);
  const shown: (readonly [address: string, what: string])[] = [];
  for (const [location, entity] of cards) {
    if (places.some(({ locations }) => locations.some((name) => location.test(name))))
      shown.push([await firstCard(sandbox, entity), texts[entity]]);
  }
  if (widgets.length > 0 && shown.length === 0)
    shown.push([`${sandbox.url}/leads/`, texts.everywhere]);
  if (places.some(({ hasSettings }) => hasSettings))
    shown.push([`${sandbox.url}/settings/widgets/`, texts.settings]);
  shown.push(...addresses);
  const width = Math.max(0, ...shown.map(([address]) => address.length));
  return [
    `${texts.crm} ${sandbox.url}`,
    '',
    widgets.length > 0 ? texts.open : texts.noWidget,
    ...shown.map(([address, what]) => `  ${address.padEnd(width)}  ${what}`),
    '',
    `${texts.control} ${sandbox.controlUrl}/#${sandbox.controlSecret}`,
    texts.tokens,
    texts.end,
  ].join('\n');
}

/** The same for a sandbox without pages. */
export function apiWelcome({ apiUrl }: Sandbox, language: MessageLanguage): string {
  const { api, tokens, end } = welcomeTexts[language];
  return [`${api} ${apiUrl}/api/v4`, tokens, end].join('\n');
}
