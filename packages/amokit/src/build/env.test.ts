import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { createTestProject, smallWidget } from '../../test/test-project.ts';
import { checkZip } from '../check/check-widget.ts';
import { buildWidget, isUpToDate } from './build-widget.ts';

const panel = (expression: string) => ({
  'src/panel.ts': `export const panel = () => String(${expression});\n`,
});

const codeOf = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files]
    .filter(([name]) => name.endsWith('.js'))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n');

const backend = panel('import.meta.env.VITE_BACKEND');

describe('variables of .env', () => {
  it('are in the code, those for production before the common ones', async () => {
    const project = createTestProject({
      ...backend,
      '.env': 'VITE_BACKEND=https://common.example.com\nOTHER=https://other.example.com\n',
      '.env.production': 'VITE_BACKEND=https://production.example.com\n',
      '.env.development': 'VITE_BACKEND=https://development.example.com\n',
    });
    const code = codeOf((await buildWidget(project.root)).files);
    expect(code).toContain('String("https://production.example.com")');
    expect(code).not.toMatch(/common|other|development\.example/);
  });

  it('give way to the environment, and a change of either is a change for --changed', async () => {
    const project = createTestProject({
      ...backend,
      '.env': 'VITE_BACKEND=https://a.example.com\n',
    });
    await buildWidget(project.root);
    expect(isUpToDate(project.root)).toBe(true);
    const env = { VITE_BACKEND: 'https://b.example.com' };
    const { stdout } = runCli(['build', '.', '--changed', '--json'], project.root, env);
    expect(JSON.parse(stdout)).toMatchObject({ version: '1.2.3' });
    expect(codeOf((await buildWidget(project.root)).files)).toContain('https://a.example.com');
    project.write({ '.env': 'VITE_BACKEND=https://c.example.com\n' });
    expect(isUpToDate(project.root)).toBe(false);
  });

  it('are there for the config too, with the same values in manifest and code', async () => {
    const config = String(smallWidget['amokit.config.ts']);
    const project = createTestProject({
      'amokit.config.ts': config.replace(
        "{ email: 'help@example.com' }",
        "{ link: import.meta.env.VITE_BACKEND ?? '' }",
      ),
      'src/widget.ts': `import config from '../amokit.config.ts';

export default () => config.support.link;
`,
      '.env': 'VITE_BACKEND=https://backend.example.com/help\n',
    });
    const { files } = await buildWidget(project.root);
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    expect(manifest.widget.support).toEqual({ link: 'https://backend.example.com/help' });
    expect(codeOf(files)).toContain('https://backend.example.com/help');
  });

  it('may name a backend that runs on this machine, and no other that is not encrypted', async () => {
    const config = String(smallWidget['amokit.config.ts']);
    const project = createTestProject({
      'amokit.config.ts': config.replace(
        'support: {',
        "manifest: { sms: { endpoint: import.meta.env.VITE_BACKEND ?? '' } }, support: {",
      ),
    });
    const build = (address: string) => {
      project.write({ '.env': `VITE_BACKEND=${address}\n` });
      return buildWidget(project.root);
    };
    for (const address of ['http://127.0.0.1:4000', 'http://backend.localhost:4000/sms'])
      expect((await build(address)).files.size).toBeGreaterThan(0);
    for (const address of ['http://localhost.example.com', 'http://127.0.0.1.example.com/'])
      await expect(build(address)).rejects.toThrow('in the open');
  });

  it('are refused where their name says that they are secret, without the value', async () => {
    const project = createTestProject({
      ...panel('import.meta.env.VITE_CLIENT_SECRET'),
      '.env': 'VITE_CLIENT_SECRET=only-for-the-server\n',
    });
    const { code, stderr } = runCli(['build', project.root]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/src\/panel\.ts:1:35 {2}VITE_CLIENT_SECRET would stand in the zip/);
    expect(stderr).not.toContain('only-for-the-server');
  });

  it.each([
    ['a key of an integration', 'aB3xY9'.repeat(11).slice(0, 64)],
    ['a token', `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(30)}`],
    ['a password in an address', 'https://me:passw0rd@backend.example.com'],
  ])('are found by the check where the value is %s', async (_what, value) => {
    const project = createTestProject({ ...backend, '.env': `VITE_BACKEND=${value}\n` });
    const { issues, valid } = checkZip((await buildWidget(project.root)).zip, 'widget.zip');
    expect(valid).toBe(false);
    expect(issues.map(({ rule }) => rule)).toContain('secret/known-form');
    expect(JSON.stringify(issues)).not.toContain(value);
  });
});
