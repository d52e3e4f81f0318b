import { locationBlocks } from '@amokit/contract';
import { type Said, say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import { issuesOf, ruleOf } from './schema.ts';

interface Agreement {
  /** The name that the contract gives it; the rule is `manifest/` and this. */
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  /** What is wrong, with the value that stands at its place. */
  readonly message: (value: string) => Said;
  readonly fix: (value: string) => Said;
}

const blockOf = (location: string): string =>
  new Map<string, string>(Object.entries(locationBlocks)).get(location.replace(/-[01]$/, '')) ?? '';

const agreements: readonly Agreement[] = [
  {
    name: 'location-unknown',
    summary: 'Every location is one that the CRM has.',
    source: pages.areas,
    message: (value) => ({
      en: `"${value}" is not a location of the CRM`,
      ru: `«${value}» — такого места в CRM нет`,
    }),
    fix: () => ({
      en: 'compare it with the list of locations; a card is lcard, ccard, comcard or cucard',
      ru: 'сверьте со списком мест; карточка — это lcard, ccard, comcard или cucard',
    }),
  },
  {
    name: 'location-suffix',
    summary: 'Only locations with a right panel take -0 or -1.',
    source: pages.areas,
    message: (value) => ({
      en: `"${value}" has a suffix, which this location does not take: it never has a panel`,
      ru: `у «${value}» есть суффикс, а у этого места его не бывает: панели там нет`,
    }),
    fix: () => ({ en: 'take the suffix off', ru: 'уберите суффикс' }),
  },
  {
    name: 'location-twice',
    summary: 'A location is either with the right panel (-1) or without it (-0).',
    source: pages.areas,
    message: (value) => ({
      en: `"${value}" and "${value.replace(/1$/, '0')}" exclude one another`,
      ru: `«${value}» и «${value.replace(/1$/, '0')}» исключают друг друга`,
    }),
    fix: () => ({
      en: 'keep -1 if the widget draws in the right panel',
      ru: 'оставьте -1, если виджет рисует в правой панели',
    }),
  },
  {
    name: 'location-block',
    summary: 'A location that needs a block of its own in the manifest has it.',
    source: pages.structure,
    message: (value) => ({
      en: `the location "${value}" needs the block "${blockOf(value)}" in the manifest`,
      ru: `месту «${value}» нужен блок «${blockOf(value)}» в манифесте`,
    }),
    fix: (value) => ({
      en: `add "${blockOf(value)}", or take the location out`,
      ru: `добавьте "${blockOf(value)}" или уберите это место`,
    }),
  },
  {
    name: 'interface-version',
    summary: 'interface_version is 2.',
    source: pages.structure,
    message: () => ({
      en: '"widget.interface_version" must be 2, the interface that the CRM has today',
      ru: '"widget.interface_version" должен быть 2: другого интерфейса у CRM сегодня нет',
    }),
    fix: () => ({ en: 'set it to 2', ru: 'поставьте 2' }),
  },
  {
    name: 'showcase',
    summary: 'is_showcase stands with "installation": false.',
    source: pages.structure,
    message: () => ({
      en: '"widget.is_showcase" needs "installation": false',
      ru: '"widget.is_showcase" требует "installation": false',
    }),
    fix: () => ({
      en: 'set "installation" to false, or take "is_showcase" out',
      ru: 'поставьте "installation": false или уберите "is_showcase"',
    }),
  },
  {
    name: 'support',
    summary: 'support names a link or an e-mail address.',
    source: pages.structure,
    message: () => ({
      en: '"widget.support" needs a link or an email where people get help',
      ru: 'в "widget.support" нужна ссылка или почта, куда обращаться за помощью',
    }),
    fix: () => ({
      en: 'add "support": { "email": "…" }',
      ru: 'добавьте "support": { "email": "…" }',
    }),
  },
  {
    name: 'custom-once',
    summary: 'The settings have one field of the type custom at most.',
    source: pages.fields,
    message: () => ({
      en: 'there are two fields of the type "custom", and the CRM draws only one',
      ru: 'полей типа "custom" два, а CRM рисует только одно',
    }),
    fix: () => ({
      en: 'keep all of it in one such field',
      ru: 'храните всё в одном таком поле',
    }),
  },
];

/** Rules between the parts of a manifest, one for each that the contract names. */
export const manifestAgreement: readonly Rule[] = agreements.map(
  ({ name, summary, source, message, fix }) => ({
    id: `manifest/${name}`,
    severity: 'error',
    summary,
    source,
    check: (widget) =>
      issuesOf(widget)
        .filter((issue) => ruleOf(issue) === name)
        .flatMap((issue) => {
          if (!widget.manifest) return [];
          const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
          const value = String(widget.manifest.find(path)?.value ?? '');
          return [findingAt(widget.manifest, path, say(message(value)), say(fix(value)))];
        }),
  }),
);
