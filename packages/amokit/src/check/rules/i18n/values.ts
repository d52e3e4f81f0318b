import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import { textEntries } from './text-keys.ts';

export const textsOnly: Rule = {
  id: 'i18n/texts-only',
  severity: 'warning',
  summary: 'Every value in i18n is a text.',
  source: pages.structure,
  check: ({ texts }) =>
    [...texts.values()].flatMap((document) =>
      textEntries(document)
        .filter(({ node }) => !['string', 'array', 'object'].includes(node.type))
        .map(({ path, key, node }) =>
          findingAt(
            document,
            path,
            say({
              en: `"${key}" is no text (${node.type})`,
              ru: `«${key}» — не текст (${node.type})`,
            }),
            say({ en: 'put it in quotes', ru: 'возьмите его в кавычки' }),
          ),
        ),
    ),
};

export const emptyText: Rule = {
  id: 'i18n/empty-text',
  severity: 'warning',
  summary: 'No text in i18n is empty.',
  source: pages.requirements,
  check: ({ texts }) =>
    [...texts.values()].flatMap((document) =>
      textEntries(document)
        .filter(({ node }) => node.type === 'string' && String(node.value).trim() === '')
        .map(({ path, key }) =>
          findingAt(
            document,
            path,
            say({ en: `"${key}" is empty`, ru: `«${key}» пуст` }),
            say({ en: 'write the text', ru: 'напишите текст' }),
          ),
        ),
    ),
};
