import { say } from '../../../say.ts';
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
          message: say({
            en: 'it loads a style file from another host',
            ru: 'он загружает стили с другого сервера',
          }),
          fix: say({ en: 'put the file into the zip', ru: 'положите файл в архив' }),
        });
      }
    });
    root.walkDecls((declaration) => {
      const address = /url\(\s*["']?((?:https?:)?\/\/[^"')]+)/i.exec(declaration.value)?.[1];
      if (address) {
        found.push({
          position: declaration.source?.start,
          message: say({
            en: `it loads ${address.slice(0, 60)} from another host`,
            ru: `он загружает ${address.slice(0, 60)} с другого сервера`,
          }),
          fix: say({ en: 'put the file into the zip', ru: 'положите файл в архив' }),
        });
      }
    });
    yield* found;
  },
});
