import { locales } from '../../locales.ts';
import { stringsAt } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

export const tour: Rule = {
  id: 'manifest/tour',
  // Asked for since 2019, yet half of the published widgets have none.
  severity: 'warning',
  profiles: ['public-amocrm'],
  summary: 'A public widget has a tour: one to five pictures in every language, and a text.',
  source: pages.requirements,
  check: (widget) => {
    const { manifest } = widget;
    if (manifest?.root?.type !== 'object') return [];
    if (!manifest.find(['tour'])) {
      return [
        {
          file: manifest.file,
          position: { line: 1, column: 1 },
          message: '"tour" is missing',
          fix: 'add the block "tour" with pictures of 1188×616',
        },
      ];
    }
    const isOn = manifest.find(['tour', 'is_tour'])?.value === true;
    const description = manifest.find(['tour', 'tour_description'])?.type === 'string';
    return [
      ...(isOn
        ? []
        : [
            findingAt(
              manifest,
              ['tour', 'is_tour'],
              '"tour.is_tour" must be true',
              'set it to true',
            ),
          ]),
      ...(description
        ? []
        : [
            findingAt(
              manifest,
              ['tour'],
              '"tour.tour_description" is missing',
              'name a key of the i18n files',
            ),
          ]),
      ...locales(widget).flatMap(({ value }) => {
        const count = stringsAt(manifest, ['tour', 'tour_images', value]).length;
        return count >= 1 && count <= 5
          ? []
          : [
              findingAt(
                manifest,
                ['tour', 'tour_images', value],
                `the tour has ${count} pictures in "${value}"`,
                'give one to five',
              ),
            ];
      }),
    ];
  },
};
