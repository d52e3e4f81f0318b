import { type Problem, positionAt } from '../user-error.ts';

/** Comments and CDATA are no markup: they keep their length, so that offsets stay. */
const withoutComments = (svg: string): string =>
  svg.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (found) => found.replace(/[^\n]/g, ' '));

const refused: readonly (readonly [pattern: RegExp, message: string, mend: string])[] = [
  [
    /<(?:[\w-]+:)?(?:text|tspan|textPath|foreignObject)\b/,
    'the logo has text, which looks different on every machine that draws it',
    'turn it into outlines ("object to path" in a drawing program)',
  ],
  [
    /<(?:[\w-]+:)?(?:image|use|feImage)\b[^>]*\bhref\s*=\s*["'](?!#|data:)/,
    'the logo points to another file',
    'put that picture into the logo itself',
  ],
];

/** What keeps an SVG from being drawn the same way everywhere. */
export function svgProblems(file: string, svg: string): readonly Problem[] {
  const markup = withoutComments(svg);
  return refused.flatMap(([pattern, message, mend]) => {
    const found = pattern.exec(markup);
    return found ? [{ file, position: positionAt(svg, found.index), message, mend }] : [];
  });
}
