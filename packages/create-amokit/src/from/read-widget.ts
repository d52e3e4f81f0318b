import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { CreateError } from '../options.ts';
import { say } from '../say.ts';

/** The files of a widget by their paths, from the folder that its manifest is in. */
export type WidgetFiles = ReadonlyMap<string, Uint8Array>;

/** More than any widget has: what is beyond is an attack, or the wrong folder. */
const limits = { files: 2_000, bytes: 64 * 1024 * 1024 };

/** What editors, systems and version control leave in folders and archives. */
const leftover = /(^|\/)(__MACOSX|node_modules|\.[^/]+|Thumbs\.db|desktop\.ini)(\/|$)/;

const tooMuch = (from: string) =>
  new CreateError(
    say({
      en: `${from} has more than ${limits.files} files or ${limits.bytes / 1024 / 1024} MB; name one widget`,
      ru: `в ${from} больше ${limits.files} файлов или ${limits.bytes / 1024 / 1024} МБ; укажите один виджет`,
    }),
  );

function readFolder(root: string): WidgetFiles {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (leftover.test(name)) continue;
      // Links are not followed: they may lead out of the folder.
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        bytes += statSync(path).size;
        if (files.size >= limits.files || bytes > limits.bytes) throw tooMuch(root);
        files.set(name, readFileSync(path));
      }
    }
  };
  walk(root);
  return files;
}

const isSafePath = (name: string) =>
  !/^\/|^[a-z]:|\\|\0/i.test(name) && !name.split('/').includes('..');

function readZip(file: string): WidgetFiles {
  let [count, bytes] = [0, 0];
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name.endsWith('/') || leftover.test(name) || !isSafePath(name)) return false;
    count += 1;
    bytes += originalSize;
    if (count > limits.files || bytes > limits.bytes) throw tooMuch(file);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(readFileSync(file), { filter: wanted })));
  } catch (error) {
    if (error instanceof CreateError) throw error;
    throw new CreateError(
      say({ en: `${file} is no zip that can be read`, ru: `${file} не читается как zip` }),
    );
  }
}

/** Takes off the folder in which the whole widget stands. */
function unwrap(from: string, files: WidgetFiles): WidgetFiles {
  const manifest = [...files.keys()]
    .filter((name) => /(^|\/)manifest\.json$/.test(name))
    .sort((a, b) => a.length - b.length)[0];
  if (manifest === undefined)
    throw new CreateError(
      say({
        en: `${from} has no manifest.json, so it is no widget`,
        ru: `в ${from} нет manifest.json, это не виджет`,
      }),
    );
  const around = manifest.slice(0, -'manifest.json'.length);
  return new Map(
    [...files].flatMap(([name, bytes]) =>
      name.startsWith(around) ? [[name.slice(around.length), bytes] as const] : [],
    ),
  );
}

/**
 * Reads a widget that somebody wrote by hand.
 *
 * @param from a folder, or a zip as it was uploaded
 * @throws CreateError where it is neither, or has no manifest.json
 */
export function readWidget(from: string): WidgetFiles {
  const path = resolve(from);
  if (!existsSync(path))
    throw new CreateError(say({ en: `there is no ${path}`, ru: `нет ${path}` }));
  const files = statSync(path).isDirectory() ? readFolder(path) : readZip(path);
  return unwrap(from, files);
}
