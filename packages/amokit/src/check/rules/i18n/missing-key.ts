import { say } from '../../../say.ts';
import { textReferences } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

/** Keys look like `settings.api_key`; anything else in the manifest is a text by itself. */
const isKey = (value: string) => /^[\w-]+(\.[\w-]+)+$/.test(value);

export const missingKey: Rule = {
  id: 'i18n/missing-key',
  severity: 'error',
  summary: 'Every text that the manifest names is in every i18n file.',
  source: pages.structure,
  check: ({ manifest, texts }) => {
    if (!manifest) return [];
    const references = textReferences(manifest).filter(({ key }) => isKey(key));
    return [...texts.values()]
      .filter(({ errors }) => errors.length === 0)
      .flatMap((document) =>
        references
          .filter(({ key }) => !document.find(key.split('.')))
          .map(({ key, path }) =>
            findingAt(
              document,
              key.split('.'),
              say({
                en: `"${key}" is missing; the manifest names it as ${path.join('.')}`,
                ru: `нет «${key}»; манифест называет его в ${path.join('.')}`,
              }),
              say({ en: 'add the text', ru: 'добавьте текст' }),
            ),
          ),
      );
  },
};
