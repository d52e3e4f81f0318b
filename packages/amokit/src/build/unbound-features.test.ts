import { describe, expect, it } from 'vitest';
import { createTestProject } from '../../test/test-project.ts';
import { loadProject } from '../project/load-project.ts';
import { unboundFeatures } from './unbound-features.ts';

const config = `export default {
  version: '1.0.0',
  locale: ['en'],
  support: { email: 'help@example.com' },
  features: { panel: { areas: ['lcard'] }, settings: { fields: {} }, background: {} },
};
`;

async function problemsOf(widget: string) {
  const { root } = createTestProject({ 'amokit.config.ts': config, 'src/widget.ts': widget });
  return unboundFeatures(await loadProject(root));
}

describe('unboundFeatures', () => {
  it('finds what is declared and not bound, and the other way round, at its line', async () => {
    const problems = await problemsOf(
      "export default defineWidget(config, {\n  background,\n  pannel: () => import('./panel.ts'),\n});\n",
    );
    expect(problems.map(({ file, position, message }) => [file, position?.line, message])).toEqual([
      ['src/widget.ts', 1, expect.stringMatching(/^"panel" is declared .* bound to no code$/)],
      ['src/widget.ts', 1, expect.stringMatching(/^"pannel" is bound here/)],
    ]);
  });

  it.each([
    [
      'all are bound',
      "export default defineWidget(config, { panel: () => import('./a.ts'), background });",
    ],
    ['some come from elsewhere', 'export default defineWidget(config, { ...others });'],
    ['no features are written here', 'export default defineWidget(config, others);'],
    ['the widget is made otherwise', 'export default function Widget() {}'],
    ['several are put together', 'export default both(defineWidget(a, { panel }), Old);'],
    ['old code serves the rest', 'const Added = defineWidget(a, { panel });\nexport default Both;'],
  ])('says nothing where %s', async (_what, code) => {
    expect(await problemsOf(`${code}\n`)).toEqual([]);
  });
});
