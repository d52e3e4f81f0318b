/**
 * `npm create amokit` as functions.
 *
 * @module
 */
export { createProject } from './create-project.ts';
export type { BringOptions, BroughtWidget } from './from/bring-widget.ts';
export { bringWidget } from './from/bring-widget.ts';
export type { Brand, CreateOptions, Feature, Language } from './options.ts';
export { brands, CreateError, features, languages } from './options.ts';
