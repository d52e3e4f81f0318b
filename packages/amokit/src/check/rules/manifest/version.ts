import { say } from '../../../say.ts';
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
        say({
          en: `"widget.version" is "${node.value}"; the CRM compares versions as numbers with dots`,
          ru: `«widget.version» — «${node.value}», а CRM сравнивает версии как числа с точками`,
        }),
        say({
          en: 'write it as "1.0.0", and raise it with every upload',
          ru: 'напишите "1.0.0" и повышайте с каждой загрузкой',
        }),
      ),
    ];
  },
};
