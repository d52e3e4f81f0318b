import { pages, type Rule } from '../../rule.ts';
import { duplicateKeys, syntaxFindings } from '../json-rules.ts';

export const i18nJson: Rule = {
  id: 'i18n/json',
  severity: 'error',
  summary: 'The files in i18n are strict JSON.',
  source: pages.structure,
  check: ({ texts }) => [...texts.values()].flatMap(syntaxFindings),
};

export const i18nDuplicateKey: Rule = {
  id: 'i18n/duplicate-key',
  severity: 'error',
  summary: 'No object of an i18n file has the same key twice.',
  source: pages.structure,
  check: ({ texts }) => [...texts.values()].flatMap(duplicateKeys),
};
