import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { drawLogos } from '../logo/draw-logos.ts';
import { logosFor } from '../logo/logo-sizes.ts';
import { locationsOf, manifestText } from '../manifest/derive-manifest.ts';
import type { Project } from '../project/load-project.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { normalText } from './normal-text.ts';
import { readPublicFiles } from './public-files.ts';

const encoder = new TextEncoder();

const pictures = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg']);

type Entry = readonly [file: string, bytes: Uint8Array];

function readTexts(root: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(root, 'i18n');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map(
        (name): Entry => [
          `i18n/${name}`,
          encoder.encode(normalText(readFileSync(join(folder, name), 'utf8'))),
        ],
      ),
  );
}

function readBelow(root: string, name: string, keep: (file: string) => boolean): readonly Entry[] {
  const folder = join(root, name);
  if (!existsSync(folder)) return [];
  return [...readFolder(folder)]
    .filter(([file]) => keep(file))
    .map(([file, bytes]) => [`${name}/${file}`, bytes]);
}

/** The pictures that the author gives, and the logos drawn from `logo.svg` for those not given. */
function readImages({ root, config }: Project): ReadonlyMap<string, Uint8Array> {
  const given = new Map(
    readBelow(root, 'images', (file) => pictures.has(extname(file).toLowerCase())),
  );
  const missing = logosFor(locationsOf(config)).filter(({ file }) => !given.has(file));
  if (missing.length === 0) return given;
  const logo = join(root, 'logo.svg');
  if (!existsSync(logo)) {
    const pictures = missing
      .map(({ file, width, height }) => `${file} (${width}×${height})`)
      .join(', ');
    throw new UserError([
      {
        file: 'logo.svg',
        message: say({
          en: 'it is missing, and no picture stands in for it',
          ru: 'его нет, и картинок вместо него тоже нет',
        }),
        mend: say({
          en: `draw one, or add ${pictures}`,
          ru: `нарисуйте его или добавьте ${pictures}`,
        }),
      },
    ]);
  }
  return new Map([...drawLogos('logo.svg', readFileSync(logo, 'utf8'), missing), ...given]);
}

/** Everything of a widget but its code: manifest, texts, pictures, templates, files of `public`. */
export function collectFiles(project: Project): Map<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    ...readPublicFiles(project.root),
    ['manifest.json', encoder.encode(manifestText(project.config))],
    ...readTexts(project.root),
    ...readImages(project),
    ...readBelow(project.root, 'templates', (file) => file.endsWith('.twig')).map(
      ([file, bytes]): Entry => [file, encoder.encode(normalText(new TextDecoder().decode(bytes)))],
    ),
  ]);
}
