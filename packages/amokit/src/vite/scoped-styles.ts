import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { UserError } from '../user-error.ts';
import { scopeCss } from './scope-css.ts';

const scoped = /\.(css|less|sass|scss|styl|pcss)\?scoped$/;
/** What Vite's own style plug-in sees; the word keeps it apart from other imports of the same file. */
const inlined = /\.(css|less|sass|scss|styl|pcss)\?inline&scoped$/;

/** A script beside the style file, so that it counts as code of whoever wrote the styles. */
const suffix = '.scoped.js';

const moduleCode = (file: string, scope: string): string => `
import css from ${JSON.stringify(`${file}?inline&scoped`)};

/** The class of the elements in which the styles hold. */
export const scope = ${JSON.stringify(scope)};

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

if (import.meta.hot) {
  import.meta.hot.accept(${JSON.stringify(`${file}?inline&scoped`)}, (next) => {
    if (next) sheet.replaceSync(next.default);
  });
}
`;

/**
 * `import { scope } from './island.css?scoped'`: styles for elements in the CRM's own tree. They hold
 * in elements of the class `scope` and nowhere else.
 */
export function scopedStyles(): Plugin[] {
  let [root, isBuild] = ['.', true];

  /** The same for the same widget on any machine, another for the same path in another widget. */
  function scopeOf(file: string): string {
    const hash = createHash('sha256').update(relative(root, file).split(sep).join('/'));
    // A class that changes with every edit would leave the elements that are there without styles.
    if (!isBuild) hash.update(root);
    else {
      for (const part of [file, join(root, 'amokit.config.ts'), join(root, 'package.json')])
        hash.update(textOf(part));
    }
    return `amo-${hash.digest('hex').slice(0, 8)}`;
  }

  return [
    {
      name: 'amokit:scoped-styles',
      enforce: 'pre',
      configResolved(config) {
        root = config.root;
        isBuild = config.command === 'build';
      },
      async resolveId(source, importer, options) {
        if (!scoped.test(source) || !importer) return undefined;
        const plain = source.replace(/\?scoped$/, '');
        const found = await this.resolve(`${plain}?inline&scoped`, importer, {
          ...options,
          skipSelf: true,
        });
        return found ? found.id.replace(/\?.*$/, suffix) : undefined;
      },
      load(id) {
        if (!id.endsWith(suffix)) return undefined;
        const file = id.slice(0, -suffix.length);
        return moduleCode(file, scopeOf(file));
      },
    },
    {
      // Between Vite's two style plug-ins: what comes here is CSS, whatever it was written in.
      name: 'amokit:scope-css',
      transform(css, id) {
        if (!inlined.test(id)) return undefined;
        const file = id.replace(/\?.*$/, '');
        try {
          return { code: scopeCss(css, scopeOf(file), relative(root, file)), map: null };
        } catch (error) {
          const [problem] = error instanceof UserError ? error.problems : [];
          if (!problem?.position) throw error;
          const { line, column } = problem.position;
          return this.error({
            message: problem.message,
            id: file,
            loc: { file, line, column: column - 1 },
            meta: { mend: problem.mend },
          });
        }
      },
    },
  ];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
  } catch {
    return '';
  }
}
