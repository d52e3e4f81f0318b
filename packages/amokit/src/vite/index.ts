/**
 * The Vite plugin that makes a widget of a folder; `amokit build` brings it by itself.
 *
 * @module
 */
import type { Plugin } from 'vite';
import { amdChunks } from './amd.ts';
import { browserOnly } from './browser-only.ts';
import { inlineCss } from './inline-css.ts';
import { liveHostModules } from './live-host-modules.ts';
import { liveModules } from './live-modules.ts';
import { liveStyles } from './live-styles.ts';
import { missingModules } from './missing-modules.ts';
import { preloadHelper } from './preload-helper.ts';
import { publicModules } from './public-modules.ts';
import { scopedStyles } from './scoped-styles.ts';
import { secondWrites } from './second-writes.ts';
import { secretVariables } from './secret-variables.ts';
import { widgetDefaults } from './widget-defaults.ts';

export { isHostModule } from './host-modules.ts';

export interface AmoWidgetOptions {
  /** The file whose default export is the widget's constructor, absolute or from Vite's root. */
  readonly entry: string;
  /** Tells this widget from others that are developed in the same page. @default "widget" */
  readonly name?: string;
}

/**
 * Renders a widget as AMD modules for the CRM's page: `script.js`, a chunk for each feature, and
 * libraries in `vendor` chunks.
 *
 * @example
 * import { amoWidget } from 'amokit/vite';
 * import { build } from 'vite';
 *
 * await build({ plugins: [amoWidget({ entry: 'src/widget.tsx' })] });
 */
export function amoWidget({ entry, name = 'widget' }: AmoWidgetOptions): Plugin[] {
  return [
    widgetDefaults(entry),
    browserOnly(),
    missingModules(),
    secretVariables(),
    publicModules(),
    ...scopedStyles(),
    inlineCss(),
    preloadHelper(),
    amdChunks(),
    liveModules(entry, name),
    ...liveHostModules(),
    liveStyles(),
    secondWrites(),
  ];
}
