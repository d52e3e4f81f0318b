import { createRequire } from 'node:module';
import type { Postcss } from 'postcss';
import type selectorParser from 'postcss-selector-parser';

const require = createRequire(import.meta.url);

/** Most widgets have no style file, and loading the parsers takes a third of the time of a check. */
export const cssParser = (): Postcss => require('postcss');

export const cssSelectorParser = (): typeof selectorParser => require('postcss-selector-parser');
