import { brandLocales } from '@amokit/contract';
import { say } from '../../../say.ts';
import { locales } from '../../locales.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

const start = { line: 1, column: 1 };

export const requiredBlocks: Rule = {
  id: 'manifest/required-blocks',
  severity: 'error',
  profiles: ['public-amocrm', 'public-kommo'],
  summary: 'A public widget has locations, and settings where it is installed.',
  source: pages.requirements,
  check: ({ manifest }) => {
    if (manifest?.root?.type !== 'object') return [];
    const installed = manifest.find(['widget', 'installation'])?.value !== false;
    return ['locations', ...(installed ? ['settings'] : [])]
      .filter((key) => !manifest.find([key]))
      .map((key) => ({
        file: manifest.file,
        position: start,
        message: say({ en: `"${key}" is missing`, ru: `нет «${key}»` }),
        fix:
          key === 'settings'
            ? say({ en: 'add "settings": {}, or fields', ru: 'добавьте "settings": {} или поля' })
            : say({ en: 'add "locations": [ … ]', ru: 'добавьте "locations": [ … ]' }),
      }));
  },
};

const brandRule = (
  brand: keyof typeof brandLocales,
  profile: 'public-amocrm' | 'public-kommo',
): Rule => ({
  id: `manifest/locale-${brand}`,
  severity: 'error',
  profiles: [profile],
  summary: `The languages are those of the market: ${brandLocales[brand].join(', ')}.`,
  source: brand === 'kommo' ? pages.manifest : pages.structure,
  check: (widget) =>
    locales(widget)
      .filter(({ value }) => !brandLocales[brand].some((locale) => locale === value))
      .map(({ value, position }) => ({
        file: 'manifest.json',
        position,
        message: say({
          en: `"${value}" is no language of this market (${brandLocales[brand].join(', ')})`,
          ru: `«${value}» — не язык этого каталога (${brandLocales[brand].join(', ')})`,
        }),
        fix: say({
          en: `take "${value}" out for this market`,
          ru: `уберите «${value}» для этого каталога`,
        }),
      })),
});

export const amocrmLocale = brandRule('amocrm', 'public-amocrm');
export const kommoLocale = brandRule('kommo', 'public-kommo');

export const noLocations: Rule = {
  id: 'manifest/no-locations',
  severity: 'warning',
  summary: 'A widget with a script names the places in which it runs.',
  source: pages.areas,
  check: ({ manifest, files }) => {
    const list = manifest?.find(['locations']);
    const isEmpty = !list || (list.children ?? []).length === 0;
    if (manifest?.root?.type !== 'object' || !isEmpty || !files.has('script.js')) return [];
    return [
      findingAt(
        manifest,
        ['locations'],
        say({
          en: 'no location is named: script.js never runs',
          ru: 'не названо ни одного места: script.js никогда не запустится',
        }),
        say({
          en: 'name them: "locations": ["lcard-1"]',
          ru: 'назовите их: "locations": ["lcard-1"]',
        }),
      ),
    ];
  },
};

export const duplicateLocation: Rule = {
  id: 'manifest/duplicate-location',
  severity: 'warning',
  summary: 'Every location and every language is named once.',
  source: pages.areas,
  check: ({ manifest }) => {
    if (!manifest) return [];
    return [['locations'], ['widget', 'locale']].flatMap((path) => {
      const seen = new Set<unknown>();
      return (manifest.find(path)?.children ?? []).flatMap((node, index) => {
        const again = seen.has(node.value);
        seen.add(node.value);
        return again
          ? [
              findingAt(
                manifest,
                [...path, index],
                say({ en: `"${node.value}" is named twice`, ru: `«${node.value}» назван дважды` }),
                say({ en: 'keep one', ru: 'оставьте один' }),
              ),
            ]
          : [];
      });
    });
  },
};
