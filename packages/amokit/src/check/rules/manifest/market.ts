import { brandLocales } from '@amokit/contract';
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
        message: `"${key}" is missing`,
        fix: key === 'settings' ? 'add "settings": {}, or fields' : 'add "locations": [ … ]',
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
        message: `"${value}" is no language of this market (${brandLocales[brand].join(', ')})`,
        fix: `take "${value}" out for this market`,
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
        'no location is named: script.js never runs',
        'name them: "locations": ["lcard-1"]',
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
          ? [findingAt(manifest, [...path, index], `"${node.value}" is named twice`, 'keep one')]
          : [];
      });
    });
  },
};
