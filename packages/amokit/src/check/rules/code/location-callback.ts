import { say } from '../../../say.ts';
import { stringsAt } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';

/** What the CRM calls in a location; the first of a list has to be there, with all of the rest. */
const callbacks: Readonly<Record<string, readonly string[]>> = {
  advanced_settings: ['advancedSettings'],
  widget_page: ['initMenuPage'],
  lead_sources: ['onAddAsSource'],
  catalogs: ['loadCatalogElement', 'setSdkCatalogId'],
  card_sdk: ['loadPreloadedData', 'loadElements', 'searchDataInCard', 'linkCard'],
  salesbot_designer: ['salesbotDesignerSettings', 'onSalesbotDesignerSave'],
};

export const locationCallback: Rule = {
  id: 'code/location-callback',
  severity: 'warning',
  summary: 'The manifest names no location for which the code does nothing.',
  source: pages.requirements,
  check: ({ manifest, files }) => {
    if (!manifest) return [];
    // Libraries too: a framework may hold the callbacks, and names of properties are not minified.
    const code = [...files]
      .filter(([file]) => file.endsWith('.js'))
      .map(([, bytes]) => decode(bytes))
      .join('\n');
    if (!code.trim()) return [];
    return stringsAt(manifest, ['locations']).flatMap(({ value, path }) => {
      const needed = Object.hasOwn(callbacks, value) ? (callbacks[value] ?? []) : [];
      const missing = needed.filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
      if (missing.length === 0) return [];
      return [
        findingAt(
          manifest,
          path,
          say({
            en: `the location "${value}" needs ${missing.join(', ')}, which no script has`,
            ru: `месту «${value}» нужны ${missing.join(', ')}, а в скриптах их нет`,
          }),
          say({
            en: 'add what is missing, or take the location out',
            ru: 'добавьте недостающее или уберите место',
          }),
        ),
      ];
    });
  },
};
