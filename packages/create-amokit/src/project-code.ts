import type { Feature } from './features.ts';
import { sourceText } from './from/source-text.ts';
import { pieces } from './pieces.ts';

/** The code of `amokit.config.ts`. */
export function configCode(features: readonly Feature[], languages: readonly string[]): string {
  const config = sourceText({
    version: '1.0.0',
    locale: languages,
    support: { email: 'support@example.com' },
    features: Object.fromEntries(features.map((name) => [name, pieces[name].config])),
  });
  return `import { defineConfig } from 'amokit/config';\n\nexport default defineConfig(${config});\n`;
}

const pathOf = (line: string): string => line.replace(/^.* from /, '');

const byPath = (a: string, b: string): number => (pathOf(a) < pathOf(b) ? -1 : 1);

/** Features that `defineWidget` takes without a function of their name. */
const bare: readonly Feature[] = ['panel', 'settings'];

/** The code of `src/widget.tsx`. */
export function widgetCode(features: readonly Feature[]): string {
  const functions = [...features.filter((name) => !bare.includes(name)), 'defineWidget'].sort();
  const names = functions.join(', ');
  const line = `import { ${names} } from '@amokit/widget';`;
  const imports = [
    line.length <= 100
      ? line
      : `import {\n${functions.map((name) => `  ${name},\n`).join('')}} from '@amokit/widget';`,
    "import config from '../amokit.config.ts';",
    ...features.flatMap((name) => pieces[name].imports ?? []).sort(byPath),
  ];
  const bound = features.map((name) => `  ${name}: ${pieces[name].bind},\n`).join('');
  return `${imports.join('\n')}\n\nexport default defineWidget(config, {\n${bound}});\n`;
}
