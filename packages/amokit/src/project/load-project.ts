import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { WidgetConfig } from '@amokit/contract';
import { say } from '../say.ts';
import { type Position, UserError } from '../user-error.ts';
import { configProblems, isConfig } from './config-schema.ts';
import type { Mode } from './env.ts';
import { findConfig, firstIn } from './find-config.ts';
import { loadModule } from './load-module.ts';

/** A folder that has an `amokit.config.ts`, read and found right. */
export interface Project {
  readonly root: string;
  readonly config: WidgetConfig;
  /** The config's file, and those of the project that it imports. */
  readonly configFiles: readonly string[];
  /** The file whose default export is the widget's constructor. */
  readonly entry: string;
  /** Where a part of the config stands in its file, or the nearest of its parents that does. */
  positionAtPath(path: readonly (string | number)[]): Position;
}

const entryFiles = ['src/widget.tsx', 'src/widget.ts', 'src/widget.jsx', 'src/widget.js'];

/**
 * Reads the project in a folder.
 *
 * @param mode what its config finds in `import.meta.env`
 * @throws UserError with file and line where the config is wrong; where there is none, exit code 2
 */
export async function loadProject(folder: string, mode: Mode = 'production'): Promise<Project> {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UserError(
      [
        {
          message: say({ en: `there is no folder ${root}`, ru: `папки ${root} нет` }),
          mend: say({ en: 'name the folder of a widget', ru: 'укажите папку виджета' }),
        },
      ],
      2,
    );
  }
  const file = findConfig(root);
  if (!file) {
    throw new UserError(
      [
        {
          message: say({
            en: `${root} has no amokit.config.ts`,
            ru: `в ${root} нет amokit.config.ts`,
          }),
          mend: say({
            en: 'go to the folder of a widget, or name it: amokit build my-widget',
            ru: 'перейдите в папку виджета или назовите её: amokit build my-widget',
          }),
        },
      ],
      2,
    );
  }
  const name = relative(root, file);
  const { value, files, positionAtPath } = await loadModule(file, root, mode);
  if (value === undefined) {
    throw new UserError([
      {
        file: name,
        message: say({ en: 'it has no default export', ru: 'в нём нет export default' }),
        mend: 'export default defineConfig({ … })',
      },
    ]);
  }
  if (!isConfig(value)) {
    throw new UserError(
      configProblems(value).map(({ path, message, mend }) => ({
        file: name,
        position: positionAtPath(path),
        message,
        mend,
      })),
    );
  }
  const entry = firstIn(root, entryFiles);
  if (!entry) {
    throw new UserError([
      {
        file: 'src/widget.tsx',
        message: say({ en: 'it is missing', ru: 'файла нет' }),
        mend: say({
          en: "create it: export default defineWidget(config, { panel: () => import('./panel.tsx') })",
          ru: "создайте его: export default defineWidget(config, { panel: () => import('./panel.tsx') })",
        }),
      },
    ]);
  }
  return { root, config: value, configFiles: files, entry, positionAtPath };
}
