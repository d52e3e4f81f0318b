import { stripVTControlCharacters } from 'node:util';
import { createLogger, type Logger } from 'vite';
import { bundleProblems } from '../build/bundle-problems.ts';
import { formatProblem } from '../user-error.ts';

/** Says what is wrong with a file of the project as the other commands do: where, and no stack. */
export function problemLogger(root: string): Logger {
  const logger = createLogger('error');
  return {
    ...logger,
    error(message, options) {
      const { error } = options ?? {};
      if (!error) return console.error(stripVTControlCharacters(message));
      for (const problem of bundleProblems(error, root)) console.error(formatProblem(problem));
    },
  };
}
