/**
 * `npm create amokit` as functions.
 *
 * @module
 */
export { createProject } from './create-project.ts';
export type { Feature } from './features.ts';
export { features, usualFeatures } from './features.ts';
export type { BringOptions, BroughtWidget } from './from/bring-widget.ts';
export { bringWidget } from './from/bring-widget.ts';
export type { Brand, CreateOptions, Language } from './options.ts';
export { brands, CreateError, languages } from './options.ts';
