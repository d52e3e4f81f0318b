import { findingAt, pages, type Rule } from '../../rule.ts';

export const versionFormat: Rule = {
  id: 'manifest/version',
  severity: 'warning',
  summary: 'The version is three numbers with dots.',
  source: pages.structure,
  check: ({ manifest }) => {
    const node = manifest?.find(['widget', 'version']);
    if (!manifest || node?.type !== 'string' || /^\d+\.\d+\.\d+$/.test(String(node.value)))
      return [];
    return [
      findingAt(
        manifest,
        ['widget', 'version'],
        `"widget.version" is "${node.value}"; the CRM compares versions as numbers with dots`,
        'write it as "1.0.0", and raise it with every upload',
      ),
    ];
  },
};
