import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

const limits = [
  { path: ['widget', 'name'], letters: 30, word: 19 },
  { path: ['widget', 'short_description'], letters: 50 },
  { path: ['widget', 'description'], letters: 400 },
] as const;

/** A tag ends before the next one begins, so that thousands of beginnings are not read anew each. */
const withoutTags = (html: string) => html.replace(/<[^<>]*>/g, '').trim();

export const textLength: Rule = {
  id: 'text/length',
  severity: 'error',
  profiles: ['public-kommo'],
  summary: 'The name has 30 letters at most, 19 in a word; the descriptions have 50 and 400.',
  source: pages.listing,
  check: ({ texts }) =>
    [...texts.values()].flatMap((document) =>
      limits.flatMap((limit) => {
        const node = document.find(limit.path);
        if (node?.type !== 'string') return [];
        const text = withoutTags(String(node.value));
        const key = limit.path.join('.');
        const longest =
          'word' in limit && text.split(/\s+/).find((word) => word.length > limit.word);
        if (text.length > limit.letters) {
          return [
            findingAt(
              document,
              limit.path,
              say({
                en: `"${key}" has ${text.length} letters of ${limit.letters}`,
                ru: `в «${key}» знаков: ${text.length} из ${limit.letters}`,
              }),
              say({ en: 'say it shorter', ru: 'скажите короче' }),
            ),
          ];
        }
        return longest
          ? [
              findingAt(
                document,
                limit.path,
                say({
                  en: `"${key}" has a word of ${longest.length} letters: the market cuts it`,
                  ru: `в «${key}» слово из ${longest.length} знаков: каталог его обрежет`,
                }),
                say({ en: 'use shorter words', ru: 'возьмите слова короче' }),
              ),
            ]
          : [];
      }),
    ),
};

export const agentDescription: Rule = {
  id: 'text/ai-agent',
  severity: 'error',
  summary:
    'With the location ai_agent every language has widget.ai_agent_description, of 100 letters at most.',
  source: pages.manifest,
  check: ({ manifest, texts }) => {
    const uses = manifest?.find(['locations'])?.children?.some(({ value }) => value === 'ai_agent');
    if (!uses) return [];
    const path = ['widget', 'ai_agent_description'];
    return [...texts.values()].flatMap((document) => {
      const node = document.find(path);
      const text = node?.type === 'string' ? String(node.value).trim() : '';
      if (text.length > 0 && text.length <= 100) return [];
      return [
        findingAt(
          document,
          path,
          text
            ? say({
                en: `"${path.join('.')}" has ${text.length} letters of 100`,
                ru: `в «${path.join('.')}» знаков: ${text.length} из 100`,
              })
            : say({ en: `"${path.join('.')}" is missing`, ru: `нет «${path.join('.')}»` }),
          say({
            en: 'say in 100 letters what the agent does',
            ru: 'скажите в 100 знаках, что делает агент',
          }),
        ),
      ];
    });
  },
};
