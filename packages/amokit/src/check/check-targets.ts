import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findConfig } from '../project/find-config.ts';
import { projectsBelow } from '../project/find-projects.ts';
import { type Problem, UserError } from '../user-error.ts';
import { checkFiles, checkWidget } from './check-widget.ts';
import { inSources } from './in-sources.ts';
import type { Profile, Severity } from './rule.ts';
import type { CheckReport, Issue } from './run-check.ts';

/** A widget that was checked. */
export interface CheckedWidget extends CheckReport {
  /** Its path from the current folder. */
  readonly widget: string;
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** True of a folder that holds an unpacked widget: files in it may be mended. */
export const isUnpacked = (path: string): boolean =>
  isFolder(path) && existsSync(join(path, 'manifest.json'));

/** What is to be checked: a folder of many projects stands for each of them. */
export function checkTargets(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    if (!isFolder(path) || findConfig(path) || isUnpacked(path)) return [path];
    const projects = projectsBelow(resolve(path));
    return projects.length > 0 ? projects : [path];
  });
  return [...new Set(found.map((path) => relative(process.cwd(), resolve(path)) || '.'))];
}

/** What a build says of a project, as an issue beside those of the rules. */
const toIssue =
  (severity: Severity) =>
  ({ message, file, position, mend }: Problem): Issue => ({
    rule: 'project/build',
    severity,
    file: file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
    ...(mend ? { fix: mend } : {}),
  });

async function checkProject(root: string, profile: Profile): Promise<CheckReport> {
  const [{ loadProject }, { buildProject }, { unboundFeatures }] = await Promise.all([
    import('../project/load-project.ts'),
    import('../build/build-widget.ts'),
    import('../build/unbound-features.ts'),
  ]);
  try {
    const project = await loadProject(root);
    // In memory, so that what is checked is what would be uploaded.
    const built = await buildProject(project);
    const { valid, issues } = checkFiles(built.files, profile);
    const unbound = unboundFeatures(project).map(toIssue('warning'));
    return { valid, issues: [...unbound, ...inSources(issues, built, project)] };
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== 1) throw error;
    return { valid: false, issues: error.problems.map(toIssue('error')) };
  }
}

/**
 * Checks a zip, an unpacked widget or a project; issues of a project lead to its own files.
 *
 * @throws UserError with exit code 2 where there is nothing at the path
 */
export async function checkTarget(widget: string, profile: Profile): Promise<CheckedWidget> {
  const report = findConfig(widget)
    ? await checkProject(widget, profile)
    : checkWidget(widget, profile);
  return { widget, ...report };
}
