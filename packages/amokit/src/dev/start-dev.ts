import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from '@amokit/sandbox';
import prefresh from '@prefresh/vite';
import { createServer, type ViteDevServer } from 'vite';
import { publicFolder } from '../build/public-files.ts';
import { manifestText } from '../manifest/derive-manifest.ts';
import { findConfig } from '../project/find-config.ts';
import { loadProject, type Project } from '../project/load-project.ts';
import { type Problem, UserError } from '../user-error.ts';
import { amoWidget } from '../vite/index.ts';
import { devFolderOf, problemsOf, writeDevFolder } from './dev-folder.ts';

export interface DevOptions {
  /** Port of the account. */
  readonly port?: number;
  readonly sandbox?: Omit<SandboxOptions, 'widgets' | 'port'>;
  /** Told when an edit of config, texts or pictures went wrong, with an empty list when it is mended. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
}

export interface RunningDev {
  readonly sandbox: Sandbox;
  readonly project: Project;
  close(): Promise<void>;
}

const viteConfigs = ['ts', 'mts', 'js', 'mjs'].map((extension) => `vite.config.${extension}`);

async function startVite({ root, entry }: Project): Promise<{
  readonly server: ViteDevServer;
  readonly origin: string;
}> {
  const own = viteConfigs.map((name) => join(root, name)).find((file) => existsSync(file));
  const name = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const server = await createServer({
    root,
    configFile: own ?? false,
    logLevel: 'error',
    clearScreen: false,
    cacheDir: join(root, 'node_modules/.vite-amokit'),
    plugins: [amoWidget({ entry, name }), prefresh()],
    server: { host: '127.0.0.1', cors: { origin: /^http:\/\/[\w.-]+\.localhost(:\d+)?$/ } },
    optimizeDeps: {
      entries: [relative(root, entry)],
      include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'].filter(
        () => existsSync(join(root, 'node_modules/preact')),
      ),
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string')
    throw new Error('the development server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

const textsOf = ({ root }: Project): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    readdirSync(join(root, 'i18n'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [
        name.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(root, 'i18n', name), 'utf8')),
      ]),
  );

/** Keeps the widget's folder in step with what is edited, and tells the page. */
function follow(server: ViteDevServer, origin: string, first: Project, options: DevOptions): void {
  let project = first;
  const config = findConfig(first.root);
  const folders = ['i18n', 'images', 'templates', publicFolder].map((name) =>
    join(first.root, name),
  );
  server.watcher.add([...folders, join(first.root, 'logo.svg')]);

  const refresh = async (file: string): Promise<readonly Problem[]> => {
    try {
      const before = manifestText(project.config);
      if (file === config) project = await loadProject(project.root, 'development');
      const problems = writeDevFolder(project, origin);
      if (problems.length > 0) return problems;
      if (file.startsWith(join(project.root, 'i18n')))
        server.ws.send('amokit:texts', textsOf(project));
      // The host reads the manifest once, when its page is loaded.
      else if (file !== config || manifestText(project.config) !== before) {
        server.ws.send({ type: 'full-reload', path: '*' });
      }
      return [];
    } catch (error) {
      return problemsOf(error);
    }
  };
  let queue: Promise<unknown> = Promise.resolve();
  server.watcher.on('all', (_event, file) => {
    const concerns =
      file === config ||
      file === join(first.root, 'logo.svg') ||
      folders.some((folder) => file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`));
    if (!concerns) return;
    queue = queue.then(async () => options.onProblems?.(await refresh(file)));
  });
}

/**
 * Starts the sandbox with the widget of a folder in it, live: an edit is visible without reload.
 *
 * @throws UserError with file and line where the project can not be started
 */
export async function startDev(folder: string, options: DevOptions = {}): Promise<RunningDev> {
  const project = await loadProject(folder, 'development');
  const { server, origin } = await startVite(project);
  try {
    const problems = writeDevFolder(project, origin);
    if (problems.length > 0) throw new UserError(problems);
    const sandbox = await createSandbox({
      ...options.sandbox,
      port: options.port ?? 0,
      widgets: [devFolderOf(project)],
    });
    follow(server, origin, project, options);
    return {
      sandbox,
      project,
      async close() {
        await server.close();
        await sandbox.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
