import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject } from '../../test/test-project.ts';
import { buildWidget } from '../build/build-widget.ts';
import { scriptsWithoutMap, symbolicate } from './symbolicate.ts';

describe('symbolicate', () => {
  it('names file, line and column of the sources, and leaves the rest of a stack alone', async () => {
    const project = createTestProject({
      'src/panel.ts':
        "\n\nexport const panel = () => {\n  throw new Error('from line four');\n};\n",
    });
    const { files } = await buildWidget(project.root);
    const chunk = [...files.keys()].find((name) => name.startsWith('panel-')) ?? '';
    const lines = new TextDecoder().decode(files.get(chunk)).split('\n');
    const line = lines.findIndex((text) => text.includes('from line four'));
    const column = (lines[line] ?? '').indexOf('throw');
    const stack = `Error: from line four
    at panel (https://widgets.example.com/upl/x/widget/${chunk}?v=1.2.3:${line + 1}:${column + 1})
    at https://demo.example.com/frontend.js:10:20`;
    expect(symbolicate(stack, join(project.root, 'dist/maps'))).toBe(`Error: from line four
    at panel (src/panel.ts:4:3)
    at https://demo.example.com/frontend.js:10:20`);
  });

  it('tells of scripts that are of another build', async () => {
    const project = createTestProject();
    const { files } = await buildWidget(project.root);
    const lines = new TextDecoder().decode(files.get('script.js')).split('\n');
    const line = lines.findIndex((text) => text.includes('function Widget')) + 1;
    const stack = `Error
    at a (https://widgets.example.com/upl/x/widget/panel-aBc_12-9.js?v=1.0.0:1:1)
    at b (https://widgets.example.com/upl/x/widget/script.js?v=1.0.0:${line}:10)
    at c (https://demo.example.com/frontend.js:10:20)`;
    expect(scriptsWithoutMap(stack, join(project.root, 'dist/maps'))).toEqual([
      'panel-aBc_12-9.js',
    ]);
    project.write({ 'stack.txt': stack });
    const { stdout, stderr, code } = runCli(['symbolicate', 'stack.txt'], project.root);
    expect([code, stdout.includes('src/widget.ts'), stderr]).toEqual([
      0,
      true,
      expect.stringContaining('panel-aBc_12-9.js'),
    ]);
  });

  it('says where to get maps when there are none', () => {
    expect(() => symbolicate('Error', '/nowhere/maps')).toThrow(/no source maps.*\n.*amokit build/);
  });

  it('names a map that can not be read', () => {
    const { root } = createTestProject({ 'maps/script.js.map': '{' });
    expect(() => symbolicate('at script.js:1:1', join(root, 'maps'))).toThrow(
      /script\.js\.map {2}it is no source map/,
    );
  });
});
