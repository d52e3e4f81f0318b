import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { isTextFile } from '../check/rules/zip/text-files.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { normalText } from './normal-text.ts';

/** The folder of a project whose files go into the zip as they are, at the same paths. */
export const publicFolder = 'public';

/** What the build itself writes there. */
const taken = /^(manifest\.json|script\.js|i18n\/.*|images\/.*|templates\/.*)$/;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 loses its BOM and its CRs; a text in another encoding stays, for the check to find. */
function asText(bytes: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(normalText(decoder.decode(bytes)));
  } catch {
    return bytes;
  }
}

/**
 * Reads the files of `public/`: old scripts, styles, fonts, whatever the bundler should not touch.
 *
 * @throws UserError where one of them would take the place of what the build writes
 */
export function readPublicFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(root, publicFolder);
  if (!existsSync(folder)) return new Map();
  const files = readFolder(folder);
  const problems = [...files.keys()]
    .filter((name) => taken.test(name))
    .map((name) => ({
      file: `${publicFolder}/${name}`,
      message: say({ en: `the build makes ${name} itself`, ru: `${name} создаёт сама сборка` }),
      mend: name.includes('/')
        ? say({ en: `move it to ${name} of the project`, ru: `перенесите его в ${name} проекта` })
        : say({ en: 'give it another name, or take it out', ru: 'переименуйте или уберите его' }),
    }));
  if (problems.length > 0) throw new UserError(problems);
  return new Map(
    [...files].map(([name, bytes]) => [name, isTextFile(name) ? asText(bytes) : bytes]),
  );
}
