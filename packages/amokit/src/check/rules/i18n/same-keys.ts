import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import { textEntries } from './text-keys.ts';

/** Somebody who reads the other language would see the key, or nothing. */
export const sameKeys: Rule = {
  id: 'i18n/same-keys',
  severity: 'error',
  summary: 'All files in i18n have the same keys.',
  source: pages.structure,
  check: ({ texts }) => {
    const files = [...texts.values()].filter(({ errors }) => errors.length === 0);
    const keys = files.map((document) => ({
      document,
      entries: textEntries(document),
      own: new Set(textEntries(document).map(({ key }) => key)),
    }));
    return keys.flatMap(({ document, own }) => {
      const reported = new Set<string>();
      return keys.flatMap((other) =>
        other.entries.flatMap(({ key, path, node }) => {
          if (own.has(key) || reported.has(key)) return [];
          reported.add(key);
          const { line } = other.document.positionOf(node.offset);
          return [
            findingAt(
              document,
              path,
              say({
                en: `"${key}" is missing; ${other.document.file}:${line} has it`,
                ru: `нет «${key}»; он есть в ${other.document.file}:${line}`,
              }),
              say({
                en: 'translate it here, or remove it there',
                ru: 'переведите здесь или удалите там',
              }),
            ),
          ];
        }),
      );
    });
  },
};
