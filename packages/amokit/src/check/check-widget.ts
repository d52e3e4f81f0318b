import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { readZip } from '../archive/read-zip.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import type { Profile } from './rule.ts';
import { rules } from './rules/index.ts';
import { type CheckReport, runRules, toIssue } from './run-check.ts';
import { unwrap } from './unwrap.ts';
import { readWidget } from './widget.ts';

/** Checks the bytes of a zip. */
export function checkZip(bytes: Uint8Array, zipName: string, profile?: Profile): CheckReport {
  const archive = readZip(bytes);
  if ('rule' in archive) {
    const issue = toIssue({ id: archive.rule, severity: 'error' }, { message: archive.message });
    return { valid: false, issues: [issue] };
  }
  const { entries, files } = archive;
  const { files: inside, wrapper } = unwrap(files);
  return runRules(rules, readWidget(inside, { entries, zipName, wrapper }), profile);
}

/** Checks the unpacked files of a widget. */
export const checkFiles = (
  files: ReadonlyMap<string, Uint8Array>,
  profile?: Profile,
): CheckReport => runRules(rules, readWidget(files), profile);

/**
 * Checks a zip, or a folder that holds an unpacked widget.
 *
 * @throws UserError with exit code 2 where the path is neither
 * @example
 * const { valid, issues } = checkWidget('dist/widget.zip');
 */
export function checkWidget(path: string, profile?: Profile): CheckReport {
  const full = resolve(path);
  if (!existsSync(full)) {
    throw new UserError(
      [
        {
          message: say({ en: `there is no ${full}`, ru: `нет ${full}` }),
          mend: say({
            en: 'name a zip, or the folder of a widget',
            ru: 'укажите zip или папку виджета',
          }),
        },
      ],
      2,
    );
  }
  if (!statSync(full).isDirectory()) return checkZip(readFileSync(full), basename(full), profile);
  return checkFiles(readFolder(full), profile);
}
