import type { JsonDocument } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { type Finding, findingAt, pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';

const descriptions = [
  ['widget', 'description'],
  ['widget', 'short_description'],
] as const;

/** Many times what a market shows; what is beyond is not read. */
const longest = 10_000;

interface Description {
  readonly document: JsonDocument;
  readonly path: readonly string[];
  readonly text: string;
}

const descriptionsOf = ({ texts }: Widget): readonly Description[] =>
  [...texts.values()].flatMap((document) =>
    descriptions.flatMap((path) => {
      const node = document.find(path);
      return node?.type === 'string'
        ? [{ document, path, text: String(node.value).slice(0, longest) }]
        : [];
    }),
  );

const found = (
  { document, path }: Description,
  message: string,
  fix: string,
): readonly Finding[] => [findingAt(document, path, `"${path.join('.')}" ${message}`, fix)];

/** Addresses have their own spelling. */
const withoutAddresses = (text: string): string =>
  text.replace(/<[^>]*>/g, ' ').replace(/\S*(:\/\/|@|\bamocrm\.)\S*/gi, ' ');

export const brandSpelling: Rule = {
  id: 'text/brand-spelling',
  severity: 'error',
  profiles: ['public-amocrm'],
  summary: 'Descriptions spell the name of the CRM as it is: amoCRM.',
  source: pages.requirements,
  check: (widget) =>
    descriptionsOf(widget).flatMap((description) => {
      const names = withoutAddresses(description.text).match(
        /(?<![\wа-яё])(amo[\s-]?crm|амо[\s-]?(crm|срм))(?![\wа-яё])/gi,
      );
      const wrong = names?.find((name) => name !== 'amoCRM');
      return wrong
        ? found(
            description,
            say({ en: `spells the CRM "${wrong}"`, ru: `пишет название CRM как «${wrong}»` }),
            say({ en: 'write amoCRM', ru: 'пишите amoCRM' }),
          )
        : [];
    }),
};

export const plainLink: Rule = {
  id: 'text/plain-link',
  severity: 'error',
  profiles: ['public-amocrm'],
  summary: 'Links in descriptions are HTML links.',
  source: pages.requirements,
  check: (widget) =>
    descriptionsOf(widget).flatMap((description) => {
      const outside = description.text
        .replace(/<a\b[\s\S]*?<\/a>/gi, ' ')
        .replace(/#LINK#[\s\S]*?#\/LINK#/g, ' ')
        .replace(/<[^>]*>/g, ' ');
      const address = /\bhttps?:\/\/[^\s"'<>]+/i.exec(outside)?.[0];
      return address
        ? found(
            description,
            say({
              en: `has a link that nobody can press: ${address}`,
              ru: `содержит ссылку, которую не нажать: ${address}`,
            }),
            `<a href="${address}" target="_blank" referrerpolicy="no-referrer">…</a>`,
          )
        : [];
    }),
};
