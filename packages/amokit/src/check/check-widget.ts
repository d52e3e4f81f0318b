import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readFolder } from '../archive/read-folder.ts';
import { readZip } from '../archive/read-zip.ts';
import { UserError } from '../user-error.ts';
import { rules } from './rules/index.ts';
import { type CheckReport, runRules, toIssue } from './run-check.ts';
import { readWidget, type Widget } from './widget.ts';

/** The folder of a zip in which the whole widget is, if it is not at the root. */
function findWrapper(names: readonly string[]): string | undefined {
  if (names.includes('manifest.json')) return undefined;
  const manifest = names
    .filter((name) => name.endsWith('/manifest.json') && !name.startsWith('__MACOSX/'))
    .sort((a, b) => a.length - b.length)[0];
  return manifest?.slice(0, -'manifest.json'.length);
}

/** Checks the bytes of a zip. */
export function checkZip(bytes: Uint8Array, zipName: string): CheckReport {
  const archive = readZip(bytes);
  if ('rule' in archive) {
    const issue = toIssue({ id: archive.rule, severity: 'error' }, { message: archive.message });
    return { valid: false, issues: [issue] };
  }
  const { entries, files } = archive;
  const wrapper = findWrapper([...files.keys()]);
  const inside = wrapper
    ? new Map(
        [...files].flatMap(([name, data]) =>
          name.startsWith(wrapper) ? [[name.slice(wrapper.length), data] as const] : [],
        ),
      )
    : files;
  return runRules(rules, readWidget(inside, { entries, zipName, wrapper }));
}

/** Checks the unpacked files of a widget. */
export const checkFiles = (files: ReadonlyMap<string, Uint8Array>): CheckReport =>
  runRules(rules, readWidget(files));

/**
 * Checks a zip, or a folder that holds an unpacked widget.
 *
 * @throws UserError with exit code 2 where the path is neither
 * @example
 * const { valid, issues } = checkWidget('dist/widget.zip');
 */
export function checkWidget(path: string): CheckReport {
  const full = resolve(path);
  if (!existsSync(full)) {
    throw new UserError(
      [{ message: `there is no ${full}`, mend: 'name a zip, or the folder of a widget' }],
      2,
    );
  }
  if (!statSync(full).isDirectory()) return checkZip(readFileSync(full), basename(full));
  return checkFiles(readFolder(full));
}

export type { CheckReport, Widget };
