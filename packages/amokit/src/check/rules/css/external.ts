import { type StyleFinding, styleRule } from '../../css-rule.ts';
import { pages } from '../../rule.ts';

export const externalStyle = styleRule({
  id: 'css/external',
  severity: 'error',
  moderation: true,
  summary: 'Styles, fonts and pictures are in the zip.',
  source: pages.requirements,
  *find(root): Generator<StyleFinding> {
    const found: StyleFinding[] = [];
    root.walkAtRules('import', (rule) => {
      if (/["'(]\s*(https?:)?\/\//i.test(rule.params)) {
        found.push({
          position: rule.source?.start,
          message: 'it loads a style file from another host',
          fix: 'put the file into the zip',
        });
      }
    });
    root.walkDecls((declaration) => {
      const address = /url\(\s*["']?((?:https?:)?\/\/[^"')]+)/i.exec(declaration.value)?.[1];
      if (address) {
        found.push({
          position: declaration.source?.start,
          message: `it loads ${address.slice(0, 60)} from another host`,
          fix: 'put the file into the zip',
        });
      }
    });
    yield* found;
  },
});
