import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findConfig } from '../project/find-config.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

/**
 * What the sandbox installs for a path that a person typed: a project is built first and gives its
 * zip; a zip and an unpacked widget are taken as they are.
 */
export async function widgetPath(typed: string): Promise<string> {
  const path = resolve(typed);
  if (!existsSync(path)) {
    throw new UserError(
      [
        {
          message: say({ en: `there is no ${path}`, ru: `нет ${path}` }),
          mend: say({
            en: 'name a zip, an unpacked widget or a project',
            ru: 'укажите zip, распакованный виджет или проект',
          }),
        },
      ],
      2,
    );
  }
  if (!statSync(path).isDirectory()) return path;
  if (findConfig(path)) {
    const { buildWidget } = await import('../build/build-widget.ts');
    const { root } = await buildWidget(path);
    return join(root, 'dist/widget.zip');
  }
  if (existsSync(join(path, 'manifest.json'))) return path;
  throw new UserError(
    [
      {
        message: say({
          en: `${path} has neither amokit.config.ts nor manifest.json`,
          ru: `в ${path} нет ни amokit.config.ts, ни manifest.json`,
        }),
        mend: say({
          en: 'name the folder of a project, or that of an unpacked widget',
          ru: 'укажите папку проекта или распакованного виджета',
        }),
      },
    ],
    2,
  );
}
