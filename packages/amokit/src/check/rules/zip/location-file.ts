import { say } from '../../../say.ts';
import { locationsOf } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

/** Locations outside of the CRM's own pages, whose code has a file of its own. */
const files = { amoforms: 'amoforms.js', personal_page: 'personal_page.js' } as const;

export const locationFile: Rule = {
  id: 'zip/location-file',
  severity: 'error',
  summary: 'The locations amoforms and personal_page have their scripts beside script.js.',
  source: pages.forms,
  check: (widget) => {
    const { manifest } = widget;
    if (!manifest) return [];
    const places = locationsOf(manifest);
    return Object.entries(files).flatMap(([location, file]) =>
      !places.has(location) || widget.files.has(file)
        ? []
        : [
            findingAt(
              manifest,
              ['locations'],
              say({
                en: `the location "${location}" runs ${file}, which is missing`,
                ru: `место «${location}» запускает ${file}, а его нет`,
              }),
              say({
                en: `add ${file}, or take the location out`,
                ru: `добавьте ${file} или уберите место`,
              }),
            ),
          ],
    );
  },
};
