import { say } from '../../../say.ts';
import { type StyleFinding, styleRule } from '../../css-rule.ts';
import { pages } from '../../rule.ts';

/** `color: red;` or `.a { … }`, but not a sentence with a colon. */
const declaration = /(^|[\n{;])\s*[a-z-]+\s*:\s*[^;\n]+;/;
const block = /[.#a-z][^{}\n]*\{[^}]*\}/i;

export const cssCommentedCode = styleRule({
  id: 'css/commented-code',
  severity: 'error',
  moderation: true,
  summary: 'Comments in style files explain; none is a style that was taken out.',
  source: pages.requirements,
  *find(root): Generator<StyleFinding> {
    const found: StyleFinding[] = [];
    root.walkComments((comment) => {
      if (!declaration.test(comment.text) && !block.test(comment.text)) return;
      found.push({
        position: comment.source?.start,
        message: say({
          en: 'it is a style that was commented out',
          ru: 'это закомментированный стиль',
        }),
        fix: say({
          en: 'take it out; the history of the repository keeps it',
          ru: 'уберите; в истории репозитория он останется',
        }),
      });
    });
    yield* found;
  },
});
