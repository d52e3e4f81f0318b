import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli, startCli } from '../test/run-cli.ts';
import { createTestProject, smallWidget } from '../test/test-project.ts';
import { usualPort } from './cli/port.ts';

const noStack = /^\s+at .+:\d+/m;

describe('amokit', { timeout: 60_000 }, () => {
  it('shows help with examples for every command, without colours where no terminal is', () => {
    const { stdout, code } = runCli(['--help']);
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ +([a-z]+) {2,}\S/gm)].map(([, name]) => name);
    expect(names).toContain('sandbox');
    for (const name of names) {
      const help = runCli([String(name), '--help']);
      expect(help.code, name).toBe(0);
      expect(help.stdout, name).toMatch(/EXAMPLES\n\n {2}amokit /);
      expect(help.stdout).not.toContain('\u001b');
    }
  });

  it('speaks Russian where the system does: every line of every help', () => {
    const russian = { AMOKIT_LANG: '', LC_ALL: 'ru_RU.UTF-8' };
    const { stdout } = runCli(['--help'], undefined, russian);
    const names = [...stdout.matchAll(/^ +([a-z]+) {2,}(\S.*)/gm)];
    expect(names.length).toBeGreaterThan(6);
    for (const [, name, description] of names) {
      expect(description, name).toMatch(/[а-я]/);
      const help = runCli([String(name), '--help'], undefined, russian).stdout;
      expect(help, name).toMatch(/ПРИМЕРЫ\n\n {2}amokit /);
      const lines = help.split('\n').filter((line) => /\S/.test(line) && !/ВЫЗОВ/.test(line));
      expect(lines.filter((line) => !/[а-яА-Я]/.test(line))).toEqual([]);
    }
    const wrong = runCli(['build', '--watch'], undefined, russian);
    expect(wrong.stderr).toBe(
      'параметра --watch нет\n    → что умеет команда, покажет amokit build --help\n',
    );
  });

  it.each([
    [['bild'], /no command "bild"/],
    [['upload'], /commands: dev, build/],
    [['build', '--watch'], /--watch/],
    [['build', 'a', 'b'], /one argument too many/],
    [['check', 'nowhere.zip'], /there is no .*nowhere\.zip/],
    [['sandbox', '--port', 'x'], /--port is "x"/],
    [['sandbox', '--lang', 'fr'], /ru, en/],
    [['sandbox', '--leads', '-1'], /--leads/],
    [['sandbox', '--leads', 'many'], /--leads is "many"/],
    [['sandbox', '--redirect-uri', 'here'], /--redirect-uri is "here"/],
    [['dev', '--allow-outgoing', 'http://x'], /--allow-outgoing is .*\n.*127\.0\.0\.1:4000/],
    [['dev', '--seed', 'nowhere.json'], /there is no nowhere\.json/],
    [['sandbox', '--widget', 'nowhere'], /there is no .*nowhere/],
    [['sandbox', 'old.zip'], /→ amokit sandbox --widget old\.zip/],
    [['sandbox', '--save', 'nowhere/account.json'], /there is no folder .*nowhere/],
    [['check', '--fromat', 'sarif'], /did you mean --format\?/],
    [['biuld'], /did you mean amokit build\?/],
  ])('ends with 2 and a message for wrong usage: %j', (args, message) => {
    const { code, stderr, stdout } = runCli(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(noStack);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says that a file is no account, in both commands that start with one', () => {
    const { root } = createTestProject({ 'account.json': '{}' });
    for (const command of ['dev', 'sandbox']) {
      const { stderr, code } = runCli([command, '--seed', 'account.json', '--port', '0'], root);
      expect(stderr).toBe('account.json is not an account that a sandbox has saved.\n');
      expect(code).toBe(2);
    }
  });

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { stderr, code } = runCli(['sandbox', '--port', String(port)]);
    expect(stderr).toContain(`port ${port} is taken`);
    expect(code).toBe(2);
  });

  it('says that another port than the usual one is used', async () => {
    // Where it can not listen, somebody else does: the port is taken in either case.
    const server = createServer()
      .on('error', () => {})
      .listen(usualPort, '127.0.0.1');
    onTestFinished(() => void server.close());
    await Promise.race([once(server, 'listening'), once(server, 'error')]);
    const running = await startCli(['sandbox', '--api-only', '--json']);
    onTestFinished(() => running.stop());
    const { apiUrl }: { readonly apiUrl: string } = JSON.parse(running.firstLine);
    expect(new URL(apiUrl).port).not.toBe(String(usualPort));
    await expect.poll(() => running.stderr()).toContain(`Port ${usualPort} is taken`);
  });

  it('names the line of a config that throws, and shows no stack', () => {
    const { root } = createTestProject({
      'amokit.config.ts': 'const missing: string[] = [];\n\nexport default missing[3].length;\n',
    });
    const { code, stderr } = runCli(['build', root]);
    expect(stderr).toMatch(/amokit\.config\.ts:3:\d+ {2}it could not be run: .*undefined/);
    expect(stderr).not.toMatch(noStack);
    expect(code).toBe(1);
  });

  it('prints a tree of the built files, or one JSON document', () => {
    const { root } = createTestProject();
    const { stdout } = runCli(['build'], root);
    expect(stdout).toMatch(/├ script\.js +\d+\.\d kB +\d+\.\d kB gzip/);
    const { zip, size, files } = JSON.parse(runCli(['build', '--json'], root).stdout);
    expect(zip).toBe(join(root, 'dist/widget.zip'));
    expect(size).toBeGreaterThan(1000);
    expect(files.length).toBeGreaterThan(8);
  });

  it('builds the widgets of a folder, and with --changed only those that changed', () => {
    const project = createTestProject();
    const { root } = project;
    for (const name of ['a', 'b']) {
      project.write(
        Object.fromEntries(
          Object.entries(smallWidget).map(([path, text]) => [`widgets/${name}/${path}`, text]),
        ),
      );
    }
    project.write({ 'amokit.config.ts': null });
    expect(JSON.parse(runCli(['build', 'widgets', '--json'], root).stdout)).toHaveLength(2);
    project.write({
      'widgets/b/src/greet.ts':
        "export const greet = (name: string) => ['Good day', name].join(', ');\n",
    });
    const { stdout } = runCli(['build', 'widgets', '--changed'], root);
    expect(stdout).toContain('widgets/a/dist/widget.zip  has not changed');
    expect(stdout).toMatch(/Since the last build:\n(.*\n)* {2}[↑↓] greet\.js/);

    const shared = (text: string) => `export const greet = (name: string) => '${text}' + name;\n`;
    project.write({
      'common/greet.ts': shared('Hi '),
      'widgets/a/src/greet.ts': "export { greet } from '../../../common/greet.ts';\n",
    });
    runCli(['build', 'widgets', '--changed'], root);
    const before = runCli(['build', 'widgets', '--changed', '--json'], root).stdout;
    expect(JSON.parse(before)).toEqual([]);
    project.write({ 'common/greet.ts': shared('Hey ') });
    const after = runCli(['build', 'widgets', '--changed', '--json'], root).stdout;
    expect(JSON.parse(after)).toMatchObject([{ zip: expect.stringContaining('widgets/a/') }]);
  });

  it('builds the others of many where one is wrong, and says which one is', () => {
    const project = createTestProject();
    for (const name of ['a', 'b'])
      project.write(
        Object.fromEntries(
          Object.entries(smallWidget).map(([path, text]) => [`widgets/${name}/${path}`, text]),
        ),
      );
    project.write({ 'amokit.config.ts': null, 'widgets/a/src/widget.tsx': 'export default (' });
    const { code, stdout, stderr } = runCli(['build', 'widgets'], project.root);
    expect(code).toBe(1);
    expect(stdout).toContain('widgets/b/dist/widget.zip');
    expect(stderr).toMatch(/^widgets\/a\/src\/widget\.tsx:1:\d+ /);
    expect(stderr).toContain('Not built: widgets/a');

    const checked = runCli(['check', 'widgets', '--json'], project.root);
    expect([checked.code, JSON.parse(checked.stdout)]).toEqual([
      1,
      {
        valid: false,
        widgets: [
          expect.objectContaining({ widget: 'widgets/a', valid: false }),
          { widget: 'widgets/b', valid: true, issues: [] },
        ],
      },
    ]);
    const annotations = runCli(['check', 'widgets', '--format', 'github'], project.root).stdout;
    expect(annotations).toMatch(/^::error file=widgets\/a\/src\/widget\.tsx,line=1,/);
    expect(annotations).toContain('2 widgets: the CRM would refuse 1');
  });

  it('leads from what is wrong in a built widget to the files of its project', () => {
    const project = createTestProject();
    project.write({
      'src/greet.ts': "export const greet = (name: string) => alert('Hello ' + name);\n",
      'public/table.css': 'body { color: red }\n',
    });
    const { stdout } = runCli(['check', '--json', '--profile', 'public-kommo'], project.root);
    const places = JSON.parse(stdout).issues.map(
      ({ rule, file, line }: { rule: string; file: string; line: number }) =>
        `${rule} ${file}:${line}`,
    );
    expect(places).toContain('code/dialogs src/greet.ts:1');
    expect(places).toContain('css/global-selector public/table.css:1');
    expect(places).toContain('manifest/locale-kommo amokit.config.ts:5');
  });

  it('mends no sources: neither of a project nor in a folder without a manifest', () => {
    const project = createTestProject();
    project.write({ 'README.md': 'mine', 'i18n/en.json.bak': 'mine' });
    runCli(['check', '--fix'], project.root);
    project.write({ 'notes/todo.md': 'mine', 'notes/a.js': 'a\r\n' });
    runCli(['check', 'notes', '--fix'], project.root);
    expect(readFileSync(join(project.root, 'notes/todo.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(project.root, 'README.md'), 'utf8')).toBe('mine');
  });

  it('checks a project, its zip and its folder, and ends with 1 where something is wrong', () => {
    const project = createTestProject();
    expect(runCli(['check'], project.root)).toMatchObject({
      code: 0,
      stdout: 'Nothing to mend.\n',
    });
    runCli(['build'], project.root);
    for (const path of ['dist/widget.zip', 'dist/widget']) {
      const { stdout, code } = runCli(['check', path, '--json'], project.root);
      expect([JSON.parse(stdout), code]).toEqual([{ valid: true, issues: [] }, 0]);
    }
    writeFileSync(join(project.root, 'dist/widget/manifest.json'), '{\n  "widget": 1\n}');
    const { stdout, code } = runCli(['check', 'dist/widget', '--json'], project.root);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).issues).toContainEqual({
      rule: 'manifest/shape',
      severity: 'error',
      link: 'https://www.amocrm.ru/developers/content/integrations/structure',
      file: 'manifest.json',
      line: 2,
      column: 3,
      message: '"widget" must be an object',
    });
  });

  it('runs the sandbox with a project in it, and ends cleanly', async () => {
    const { root } = createTestProject();
    const bin = fileURLToPath(new URL('../bin/amokit.js', import.meta.url));
    const child = spawn(process.execPath, [
      bin,
      'sandbox',
      '--widget',
      root,
      '--json',
      '--port',
      '0',
      '--leads',
      '300',
      '--redirect-uri',
      'http://127.0.0.1:4000/oauth',
    ]);
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const { apiUrl, tokens, integration } = JSON.parse(String(line));
    expect(integration.redirectUri).toBe('http://127.0.0.1:4000/oauth');
    const answer = await fetch(`${apiUrl}/api/v4/account`, {
      headers: { authorization: `Bearer ${tokens.longLived}` },
    });
    expect(answer.status).toBe(200);
    const full = await fetch(`${apiUrl}/api/v4/leads?limit=250`, {
      headers: { authorization: `Bearer ${tokens.longLived}` },
    });
    expect((await full.text()).match(/"pipeline_id":/g)).toHaveLength(250);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('keeps stdout for its document while a backend logs', async () => {
    const project = createTestProject({
      'backend.mjs': "export default () => { console.log('the backend is up'); };\n",
    });
    const running = await startCli([
      'sandbox',
      '--api-only',
      '--json',
      '--port',
      '0',
      '--backend',
      join(project.root, 'backend.mjs'),
    ]);
    onTestFinished(() => running.stop());
    expect(JSON.parse(running.firstLine)).toHaveProperty('apiUrl');
    await expect.poll(() => running.stderr()).toContain('the backend is up');
  });
});
