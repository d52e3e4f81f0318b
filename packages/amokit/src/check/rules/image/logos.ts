import { maxImageBytes } from '@amokit/contract';
import { logosFor } from '../../../logo/logo-sizes.ts';
import { pngSize } from '../../../logo/png-header.ts';
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
        message: 'it is missing',
        fix: `add a PNG of ${width}×${height} pixels`,
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
        return [{ file, message: 'it is no PNG', fix: `save it as a PNG of ${width}×${height}` }];
      if (size.width === width && size.height === height) return [];
      return [
        {
          file,
          message: `it has ${size.width}×${size.height} pixels; the CRM asks for ${width}×${height}`,
          fix: `draw it again at ${width}×${height}`,
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
        message: `it weighs ${Math.ceil(bytes.length / 1024)} kB; the CRM takes 300 at most`,
        fix: 'save it with fewer colours or stronger compression',
      })),
};
