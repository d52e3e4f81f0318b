import { say } from '../../../say.ts';
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
          message: say({ en: '"tour" is missing', ru: 'нет «tour»' }),
          fix: say({
            en: 'add the block "tour" with pictures of 1188×616',
            ru: 'добавьте блок "tour" с картинками 1188×616',
          }),
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
              say({ en: '"tour.is_tour" must be true', ru: '«tour.is_tour» должно быть true' }),
              say({ en: 'set it to true', ru: 'поставьте true' }),
            ),
          ]),
      ...(description
        ? []
        : [
            findingAt(
              manifest,
              ['tour'],
              say({ en: '"tour.tour_description" is missing', ru: 'нет «tour.tour_description»' }),
              say({ en: 'name a key of the i18n files', ru: 'назовите ключ файлов i18n' }),
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
                say({
                  en: `the tour has ${count} pictures in "${value}"`,
                  ru: `в туре на «${value}» картинок: ${count}`,
                }),
                say({ en: 'give one to five', ru: 'нужно от одной до пяти' }),
              ),
            ];
      }),
    ];
  },
};
