import { say } from '../../../say.ts';
import { locales } from '../../locales.ts';
import { pages, type Rule } from '../../rule.ts';

/** Every language that the manifest names has its file. */
export const missingFile: Rule = {
  id: 'i18n/missing-file',
  severity: 'error',
  summary: 'Every language of widget.locale has its file in i18n.',
  source: pages.structure,
  check: (widget) =>
    locales(widget)
      .filter(({ value }) => !widget.texts.has(value))
      .map(({ value, position }) => ({
        file: 'manifest.json',
        position,
        message: say({
          en: `the language "${value}" has no file i18n/${value}.json`,
          ru: `у языка «${value}» нет файла i18n/${value}.json`,
        }),
        fix: say({
          en: `add the file, or take "${value}" out of the languages`,
          ru: `добавьте файл или уберите «${value}» из языков`,
        }),
      })),
};

/** Texts that nobody will see. */
export const unusedFile: Rule = {
  id: 'i18n/unused-file',
  severity: 'warning',
  summary: 'Every file in i18n belongs to a language of widget.locale.',
  source: pages.structure,
  check: (widget) => {
    const named = new Set(locales(widget).map(({ value }) => value));
    if (named.size === 0) return [];
    return [...widget.texts]
      .filter(([language]) => !named.has(language))
      .map(([language, { file }]) => ({
        file,
        message: say({
          en: `the language "${language}" is not among the languages of the widget`,
          ru: `языка «${language}» нет среди языков виджета`,
        }),
        fix: say({
          en: `add "${language}" to the languages, or remove the file`,
          ru: `добавьте «${language}» в языки или удалите файл`,
        }),
      }));
  },
};
