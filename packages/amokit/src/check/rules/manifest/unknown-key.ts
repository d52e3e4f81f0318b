import { propertiesOf } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

const keys = {
  '': [
    'widget',
    'locations',
    'settings',
    'dp',
    'advanced',
    'tour',
    'salesbot_designer',
    'sms',
    'mobile',
    'amoforms_settings',
    'left_menu',
  ],
  widget: [
    'name',
    'description',
    'short_description',
    'version',
    'interface_version',
    'init_once',
    'locale',
    'installation',
    'is_showcase',
    'support',
    'code',
    'secret_key',
  ],
} as const;

/** How many letters differ, up to two: a slip of the finger. */
const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 2) return false;
  const letters = [...b];
  const missing = [...a].filter((letter) => {
    const at = letters.indexOf(letter);
    if (at >= 0) letters.splice(at, 1);
    return at < 0;
  });
  return missing.length + letters.length <= 2;
};

export const unknownKey: Rule = {
  id: 'manifest/unknown-key',
  severity: 'warning',
  summary: 'The keys of the manifest are those that the CRM reads.',
  source: pages.structure,
  check: ({ manifest }) => {
    if (!manifest) return [];
    return Object.entries(keys).flatMap(([block, known]) => {
      const path = block ? [block] : [];
      const node = block ? manifest.find(path) : manifest.root;
      return propertiesOf(node)
        .filter(({ key }) => !known.some((name) => name === key))
        .map(({ key }) => {
          const near = known.find((name) => isNear(name, key));
          return findingAt(
            manifest,
            [...path, key],
            say({
              en: `the CRM does not read "${[...path, key].join('.')}"`,
              ru: `CRM не читает «${[...path, key].join('.')}»`,
            }),
            near
              ? say({ en: `did you mean "${near}"?`, ru: `может быть, «${near}»?` })
              : say({ en: 'take it out', ru: 'уберите' }),
          );
        });
    });
  },
};
