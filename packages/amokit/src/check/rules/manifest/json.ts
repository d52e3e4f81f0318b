import { pages, type Rule } from '../../rule.ts';
import { duplicateKeys, syntaxFindings } from '../json-rules.ts';

export const manifestJson: Rule = {
  id: 'manifest/json',
  severity: 'error',
  summary: 'manifest.json is strict JSON: no comments, no comma at the end.',
  source: pages.structure,
  check: ({ manifest }) => (manifest ? syntaxFindings(manifest) : []),
};

export const manifestDuplicateKey: Rule = {
  id: 'manifest/duplicate-key',
  severity: 'error',
  summary: 'No object of manifest.json has the same key twice.',
  source: pages.structure,
  check: ({ manifest }) => (manifest ? duplicateKeys(manifest) : []),
};
