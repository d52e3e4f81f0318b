import { type Said, say } from '../say.ts';
import { type Problem, positionAt } from '../user-error.ts';

/** Comments and CDATA are no markup: they keep their length, so that offsets stay. */
const withoutComments = (svg: string): string =>
  svg.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (found) => found.replace(/[^\n]/g, ' '));

const refused: readonly (readonly [pattern: RegExp, message: Said, mend: Said])[] = [
  [
    /<(?:[\w-]+:)?(?:text|tspan|textPath|foreignObject)\b/,
    {
      en: 'the logo has text, which looks different on every machine that draws it',
      ru: 'в логотипе есть текст, а он на каждой машине выглядит по-своему',
    },
    {
      en: 'turn it into outlines ("object to path" in a drawing program)',
      ru: 'превратите его в контуры («оконтурить» в графической программе)',
    },
  ],
  [
    /<(?:[\w-]+:)?(?:image|use|feImage)\b[^>]*\bhref\s*=\s*["'](?!#|data:)/,
    { en: 'the logo points to another file', ru: 'логотип ссылается на другой файл' },
    { en: 'put that picture into the logo itself', ru: 'вставьте ту картинку в сам логотип' },
  ],
];

/** What keeps an SVG from being drawn the same way everywhere. */
export function svgProblems(file: string, svg: string): readonly Problem[] {
  const markup = withoutComments(svg);
  return refused.flatMap(([pattern, message, mend]) => {
    const found = pattern.exec(markup);
    return found
      ? [{ file, position: positionAt(svg, found.index), message: say(message), mend: say(mend) }]
      : [];
  });
}
