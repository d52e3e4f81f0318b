import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getLocation } from 'jsonc-parser';
import type { BuiltWidget } from '../build/build-widget.ts';
import type { Project } from '../project/load-project.ts';
import { parseMap, placeInSources } from '../symbolicate/symbolicate.ts';
import type { Issue } from './run-check.ts';
import { decode } from './widget.ts';

type Path = readonly (string | number)[];
type Built = Pick<BuiltWidget, 'files' | 'maps'>;
type Place = Pick<Issue, 'file' | 'line' | 'column'>;

/** Blocks of the manifest, and where the config has what they are made of. */
const origins: readonly (readonly [block: Path, config: Path])[] = [
  [['widget', 'version'], ['version']],
  [['widget', 'locale'], ['locale']],
  [['widget', 'support'], ['support']],
  [['settings'], ['features', 'settings', 'fields']],
  [
    ['dp', 'settings'],
    ['features', 'trigger', 'fields'],
  ],
  [['dp'], ['features', 'trigger']],
  [['left_menu'], ['features', 'menuPage']],
  [['salesbot_designer'], ['features', 'salesbotBlock', 'handlers']],
  [['advanced'], ['features', 'advancedSettings']],
  [['locations'], ['features']],
  [['tour'], ['tour']],
];

/** The path in the config from which a path of the manifest follows. */
function configPath(path: Path): Path {
  const found = origins.find(([block]) => block.every((key, at) => path[at] === key));
  return found ? [...found[1], ...path.slice(found[0].length)] : ['manifest', ...path];
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function inConfig(text: string, { line, column }: Place, project: Project): Place {
  const { path } = getLocation(text, offsetOf(text, line ?? 1, column ?? 1));
  const [file = 'amokit.config.ts'] = project.configFiles;
  // A part of the manifest that the config does not have stands nowhere: its start is said then.
  return { file: relative(project.root, file), ...project.positionAtPath(configPath(path)) };
}

function placeOf({ file, line, column }: Place, { files, maps }: Built, project: Project): Place {
  if (file === null) return { file, line, column };
  if (file === 'manifest.json')
    return inConfig(decode(files.get(file) ?? new Uint8Array()), { file, line, column }, project);
  const map = maps.get(`${file}.map`);
  if (map && line && column)
    return placeInSources(parseMap(decode(map)), { line, column }) ?? { file, line, column };
  if (existsSync(join(project.root, 'public', file)))
    return { file: `public/${file}`, line, column };
  return { file, line, column };
}

/** What was found in a built widget, where a person mends it: in the project's own files. */
export const inSources = (
  issues: readonly Issue[],
  built: Built,
  project: Project,
): readonly Issue[] => issues.map((issue) => ({ ...issue, ...placeOf(issue, built, project) }));
