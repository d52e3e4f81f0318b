import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { publicFolder } from '../build/public-files.ts';
import { manifestText } from '../manifest/derive-manifest.ts';
import { loadProject, type Project } from '../project/load-project.ts';
import type { Problem } from '../user-error.ts';
import { problemsOf, writeDevFolder } from './dev-folder.ts';

/** What an edit of something else than code came to. */
export type DevEvent =
  /** The list is empty when everything is mended. */
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  /** The manifest is another one, and the widget was installed anew. */
  | { readonly type: 'installed'; readonly file: string }
  /** Variables for the code are others. */
  | { readonly type: 'restarted'; readonly file: string };

const textsOf = ({ root }: Project): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    readdirSync(join(root, 'i18n'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [
        name.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(root, 'i18n', name), 'utf8')),
      ]),
  );

const envFiles = new Set(['.env', '.env.local', '.env.development', '.env.development.local']);

type Kind = 'config' | 'variables' | 'texts' | 'template' | 'other';

/** What a file is to the widget; undefined where it is code, or nothing to it. */
function kindOf(file: string, { root, configFiles }: Project): Kind | undefined {
  const isIn = (folder: string) => file.startsWith(join(root, folder) + sep);
  if (configFiles.includes(file)) return 'config';
  if (envFiles.has(basename(file)) && file === join(root, basename(file))) return 'variables';
  if (isIn('i18n')) return 'texts';
  if (file.endsWith('.twig') && (isIn('templates') || isIn(publicFolder))) return 'template';
  return file === join(root, 'logo.svg') || ['images', 'templates', publicFolder].some(isIn)
    ? 'other'
    : undefined;
}

/**
 * Keeps the widget's folder in step with what is edited beside the code, and tells the page.
 *
 * It is a plugin since Vite starts anew, with another watcher, when a `.env` file changes.
 */
export function followProject(
  first: Project,
  origin: () => string,
  tell: (event: DevEvent) => void,
): Plugin {
  let project = first;
  // What the CRM was given last: an edit with problems does not get there.
  let installed = manifestText(first.config);
  let queue: Promise<unknown> = Promise.resolve();

  async function refresh(kind: Kind, file: string, { ws }: ViteDevServer): Promise<void> {
    if (kind === 'config' || kind === 'variables')
      project = await loadProject(project.root, 'development');
    const problems = writeDevFolder(project, origin());
    tell({ type: 'problems', problems });
    if (problems.length > 0) return;
    const manifest = manifestText(project.config);
    const isNewManifest = manifest !== installed;
    installed = manifest;
    if (isNewManifest) tell({ type: 'installed', file: basename(file) });
    else if (kind === 'variables') tell({ type: 'restarted', file: basename(file) });
    // The host reads the manifest once, when its page is loaded.
    if (kind === 'other' || isNewManifest) ws.send({ type: 'full-reload', path: '*' });
    else if (kind === 'texts') ws.send('amokit:texts', textsOf(project));
    else if (kind === 'template') ws.send('amokit:templates');
  }

  return {
    name: 'amokit:follow-project',
    apply: 'serve',
    configureServer(server) {
      const { root } = first;
      if (origin()) server.config.server.origin = origin();
      server.watcher.add(
        ['i18n', 'images', 'templates', publicFolder, 'logo.svg', ...envFiles].map((name) =>
          join(root, name),
        ),
      );
      server.watcher.on('all', (_event, file) => {
        const kind = kindOf(file, project);
        if (!kind) return;
        queue = queue
          .then(() => refresh(kind, file, server))
          .catch((error: unknown) => tell({ type: 'problems', problems: problemsOf(error) }));
      });
    },
  };
}
