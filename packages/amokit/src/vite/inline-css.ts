import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { say } from '../say.ts';
import { positionAt } from '../user-error.ts';

const style = /\.(css|less|sass|scss|styl|pcss)$/;

/**
 * Refuses `import './panel.css'`: a widget's page links no style files, and a linked one would
 * reach the CRM's own elements. `?inline` gives the text for the feature's shadow root, `?scoped`
 * adds styles for elements outside of it.
 */
export function inlineCss(): Plugin {
  return {
    name: 'amokit:inline-css',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !style.test(source)) return;
      const code = readFileSync(importer.replace(/\?.*$/, ''), 'utf8');
      const { line, column } = positionAt(code, Math.max(0, code.indexOf(source)));
      this.error({
        message: say({
          en: `"${source}" would become a style file that nothing loads`,
          ru: `«${source}» стал бы файлом стилей, который никто не загружает`,
        }),
        id: importer,
        loc: { file: importer, line, column: column - 1 },
        meta: {
          mend: say({
            en: `for a component: export { default as styles } from '${source}?inline'; for elements in the CRM's own tree: import { scope } from '${source}?scoped'`,
            ru: `для компонента: export { default as styles } from '${source}?inline'; для элементов в разметке самой CRM: import { scope } from '${source}?scoped'`,
          }),
        },
      });
    },
  };
}
