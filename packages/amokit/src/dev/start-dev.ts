import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Sandbox, SandboxOptions } from '@amokit/sandbox';
import prefresh from '@prefresh/vite';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { loadProject, type Project } from '../project/load-project.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { UserError } from '../user-error.ts';
import { amoWidget } from '../vite/index.ts';
import { devFolderOf, writeDevFolder } from './dev-folder.ts';
import { type DevEvent, followProject } from './follow-project.ts';
import { problemLogger } from './problem-logger.ts';

export interface DevOptions {
  /** Port of the account. */
  readonly port?: number;
  readonly sandbox?: Omit<SandboxOptions, 'widgets' | 'port'>;
  /** Told what an edit of config, texts, templates or pictures came to. */
  readonly onEvent?: (event: DevEvent) => void;
}

export interface RunningDev {
  readonly sandbox: Sandbox;
  readonly project: Project;
  close(): Promise<void>;
}

const viteConfigs = ['ts', 'mts', 'js', 'mjs'].map((extension) => `vite.config.${extension}`);

async function startVite({ root, entry }: Project, follow: Plugin): Promise<ViteDevServer> {
  const own = viteConfigs.map((name) => join(root, name)).find((file) => existsSync(file));
  const name = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const server = await createServer({
    root,
    configFile: own ?? false,
    customLogger: problemLogger(root),
    clearScreen: false,
    cacheDir: join(root, 'node_modules/.vite-amokit'),
    plugins: [amoWidget({ entry, name }), prefresh(), follow],
    server: { host: '127.0.0.1', cors: { origin: /^http:\/\/[\w.-]+\.localhost(:\d+)?$/ } },
    optimizeDeps: {
      entries: [relative(root, entry)],
      include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'].filter(
        () => existsSync(join(root, 'node_modules/preact')),
      ),
    },
  });
  return server.listen();
}

function originOf(server: ViteDevServer | undefined): string {
  const address = server?.httpServer?.address();
  if (!address || typeof address === 'string')
    throw new Error('the development server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/**
 * Starts the sandbox with the widget of a folder in it, live: an edit is visible without reload.
 *
 * @throws UserError with file and line where the project can not be started
 */
export async function startDev(folder: string, options: DevOptions = {}): Promise<RunningDev> {
  const project = await loadProject(folder, 'development');
  let origin = '';
  const server = await startVite(
    project,
    followProject(
      project,
      () => origin,
      (event) => options.onEvent?.(event),
    ),
  );
  try {
    origin = originOf(server);
    // Addresses of pictures are read in the CRM's page, which is another origin.
    server.config.server.origin = origin;
    const problems = writeDevFolder(project, origin);
    if (problems.length > 0) throw new UserError(problems);
    const sandbox = await startSandbox({
      ...options.sandbox,
      port: options.port ?? 0,
      widgets: [devFolderOf(project)],
    });
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
