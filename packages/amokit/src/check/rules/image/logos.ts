import { maxImageBytes } from '@amokit/contract';
import { logosFor } from '../../../logo/logo-sizes.ts';
import { pngSize } from '../../../logo/png-header.ts';
import { say } from '../../../say.ts';
import { locationsOf } from '../../manifest-keys.ts';
import { pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';

const logosOf = ({ manifest }: Widget) => logosFor(manifest ? [...locationsOf(manifest)] : []);

export const missingLogo: Rule = {
  id: 'image/missing-logo',
  severity: 'error',
  summary: 'Every logo that the CRM asks for is there.',
  source: pages.requirements,
  check: (widget) =>
    logosOf(widget)
      .filter(({ file }) => !widget.files.has(file))
      .map(({ file, width, height }) => ({
        file,
        message: say({ en: 'it is missing', ru: 'его нет' }),
        fix: say({
          en: `add a PNG of ${width}×${height} pixels`,
          ru: `добавьте PNG ${width}×${height} пикселей`,
        }),
      })),
};

export const logoSize: Rule = {
  id: 'image/logo-size',
  severity: 'error',
  summary: 'Every logo is a PNG of exactly the size that the CRM asks for.',
  source: pages.structure,
  check: (widget) =>
    logosOf(widget).flatMap(({ file, width, height }) => {
      const bytes = widget.files.get(file);
      if (!bytes) return [];
      const size = pngSize(bytes);
      if (!size)
        return [
          {
            file,
            message: say({ en: 'it is no PNG', ru: 'это не PNG' }),
            fix: say({
              en: `save it as a PNG of ${width}×${height}`,
              ru: `сохраните как PNG ${width}×${height}`,
            }),
          },
        ];
      if (size.width === width && size.height === height) return [];
      return [
        {
          file,
          message: say({
            en: `it has ${size.width}×${size.height} pixels; the CRM asks for ${width}×${height}`,
            ru: `в нём ${size.width}×${size.height} пикселей, а CRM просит ${width}×${height}`,
          }),
          fix: say({
            en: `draw it again at ${width}×${height}`,
            ru: `нарисуйте заново: ${width}×${height}`,
          }),
        },
      ];
    }),
};

export const imageWeight: Rule = {
  id: 'image/weight',
  severity: 'error',
  summary: 'No picture is heavier than 300 kB.',
  source: pages.requirements,
  check: ({ files }) =>
    [...files]
      .filter(
        ([name, bytes]) =>
          /^images\/.*\.(png|jpe?g|gif)$/i.test(name) && bytes.length > maxImageBytes,
      )
      .map(([file, bytes]) => ({
        file,
        message: say({
          en: `it weighs ${Math.ceil(bytes.length / 1024)} kB; the CRM takes 300 at most`,
          ru: `он весит ${Math.ceil(bytes.length / 1024)} кБ, а CRM берёт не больше 300`,
        }),
        fix: say({
          en: 'save it with fewer colours or stronger compression',
          ru: 'сохраните с меньшим числом цветов или сильнее сожмите',
        }),
      })),
};
