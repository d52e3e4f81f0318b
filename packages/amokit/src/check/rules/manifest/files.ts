import { propertiesOf } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { stringsAt } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';

/** Places of the manifest that name a file of the zip. */
function fileReferences({ manifest }: Widget) {
  if (!manifest) return [];
  const tour = propertiesOf(manifest.find(['tour', 'tour_images'])).flatMap(({ key }) =>
    stringsAt(manifest, ['tour', 'tour_images', key]),
  );
  const single = [
    ['salesbot_designer', 'logo'],
    ...propertiesOf(manifest.find(['left_menu'])).flatMap(({ key }) => [
      ['left_menu', key, 'icon'],
      ['left_menu', key, 'icons', 'light'],
      ['left_menu', key, 'icons', 'dark'],
    ]),
  ].flatMap((path) => {
    const node = manifest.find(path);
    return node?.type === 'string' ? [{ value: String(node.value), path }] : [];
  });
  return [...tour, ...single].filter(({ value }) => value !== '' && !/^https?:/.test(value));
}

/** `/images/a.png` → `images/a.png` */
export const fileOf = (value: string): string => value.replace(/^\.?\//, '').replace(/[?#].*$/, '');

/** The files that the manifest names. */
export const namedFiles = (widget: Widget): ReadonlySet<string> =>
  new Set(fileReferences(widget).map(({ value }) => fileOf(value)));

export const missingPicture: Rule = {
  id: 'manifest/missing-file',
  severity: 'error',
  summary: 'The files that the manifest names are in the zip.',
  source: pages.structure,
  check: (widget) =>
    fileReferences(widget).flatMap(({ value, path }) =>
      !widget.manifest || widget.files.has(fileOf(value))
        ? []
        : [
            findingAt(
              widget.manifest,
              path,
              say({ en: `"${value}" is not in the widget`, ru: `«${value}» нет в виджете` }),
              say({
                en: `add ${fileOf(value)}, or take the line out`,
                ru: `добавьте ${fileOf(value)} или уберите строку`,
              }),
            ),
          ],
    ),
};
