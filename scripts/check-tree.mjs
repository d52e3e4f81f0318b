/**
 * The rules of the tree that no formatter or compiler knows: import arrows, file lengths, silenced
 * checks, `any`, tests that do not run, words that do not belong here.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongImports } from './arrows.mjs';
import { root } from './run.mjs';

const maxLines = 400;

/** Patterns that no file may have, each with the reason. Their parts are joined so as not to match here. */
const forbidden = [
  [/\bas any\b|: any\b|<any>/, 'any: say what it is, or unknown', /\.tsx?$/],
  [
    new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}|biome-${'ignore'}`),
    'a silenced check',
    /\.(tsx?|m?js)$/,
  ],
  [/\b(it|test|describe)\.(skip|only|todo|fixme)\b/, 'a test that does not run', /\.test\.tsx?$/],
  [/^export \*/, 'export *: name what goes out', /\.tsx?$/],
  [
    new RegExp(`registry\\.${'npmjs'}|registry\\.${'yarnpkg'}`),
    'the host of a package registry',
    /./,
  ],
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'})\\b`), 'unfinished work', /\.(tsx?|m?js|md|css)$/],
];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => /\.(tsx?|m?js|json|md|css|ya?ml)$/.test(file));

const problems = [];
let sources = 0;
for (const file of files) {
  let code;
  try {
    code = readFileSync(join(root, file), 'utf8');
  } catch {
    continue; // deleted, not yet committed
  }
  const isCode = /\.(tsx?|m?js)$/.test(file);
  if (isCode) sources += 1;
  const lines = code.split('\n');
  if (isCode && lines.length > maxLines + 1)
    problems.push(`${file}: ${lines.length} lines, at most ${maxLines}; give each idea a file`);
  for (const [pattern, reason, where] of forbidden) {
    if (!where.test(file)) continue;
    const index = lines.findIndex((line) => pattern.test(line));
    if (index >= 0) problems.push(`${file}:${index + 1}: ${reason}`);
  }
  const isSource = isCode && /^(packages\/[^/]+\/src|widget-template|demo)\//.test(file);
  if (isSource && !/\.test(-d)?\.tsx?$/.test(file)) problems.push(...wrongImports(file, code));
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${sources} source files, ${files.length} files in all: nothing to mend`);
