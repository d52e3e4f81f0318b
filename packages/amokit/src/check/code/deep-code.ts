import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { nestingOf } from '../../nesting.ts';

/** Trees of people's scripts have a tenth of it. */
const mostNodes = 3_000;

const parserFile = createRequire(import.meta.url).resolve('rolldown/utils');

/** Parses what is on its standard input, and ends with 0 where the tree is not too deep. */
const trial = `
import { readFileSync } from 'node:fs';
import { parseSync } from ${JSON.stringify(pathToFileURL(parserFile).href)};
const text = readFileSync(0, 'utf8');
const { program } = parseSync('a.js', text, { lang: 'js', sourceType: 'script' });
const queue = [[program, 1]];
for (let next = queue.pop(); next; next = queue.pop()) {
  const [node, depth] = next;
  if (depth > ${mostNodes}) process.exit(1);
  for (const child of Object.values(node)) {
    if (child instanceof Object) queue.push([child, depth + (Array.isArray(child) ? 0 : 1)]);
  }
}
`;

/**
 * Says whether a script may be parsed here: the parser is native code, which ends the whole process
 * where a script is nested thousands of levels deep. A script that looks so is tried in a process
 * of its own.
 */
export function canBeRead(text: string): boolean {
  if (nestingOf(text).depth <= mostNodes) return true;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', trial], {
    input: text,
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: 20_000,
  });
  return status === 0;
}
