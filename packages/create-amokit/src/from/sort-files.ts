import { pngSize } from './png-size.ts';
import type { WidgetFiles } from './read-widget.ts';

/** Where the files of an old widget go in the project. */
export interface SortedFiles {
  /** By their new paths. */
  readonly files: WidgetFiles;
  /** The old script's path in `public/`. */
  readonly script: string;
  /** Logos of a wrong size, which the CRM refuses; they are drawn from `logo.svg` now. */
  readonly wrongLogos: readonly string[];
  /** What no widget's zip needs. */
  readonly leftOut: readonly string[];
}

const logoSizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'images/logo.png': [130, 100],
  'images/logo_main.png': [400, 272],
  'images/logo_small.png': [108, 108],
  'images/logo_medium.png': [240, 84],
  'images/logo_min.png': [84, 84],
  'images/logo_dp.png': [174, 109],
};

const picture = /\.(png|jpe?g|gif|svg)$/i;

/** Kinds of files that a widget's page can load. */
const loaded =
  /\.(js|css|json|html?|twig|txt|xml|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot|mp3|ogg|wav)$/i;

const dropped =
  /(^|\/)(package(-lock)?\.json|tsconfig[\w.]*\.json|composer\.json|vite\.config\.\w+)$/i;

function hasWrongSize(name: string, bytes: Uint8Array): boolean {
  const wanted = logoSizes[name];
  if (!wanted) return false;
  const size = pngSize(bytes);
  return size?.width !== wanted[0] || size.height !== wanted[1];
}

/** The new path of a file; undefined where the project has no place for it. */
function placeOf(name: string, bytes: Uint8Array, script: string): string | undefined {
  if (name === 'script.js') return `public/${script}`;
  if (/^i18n\/[\w-]+\.json$/.test(name)) return name;
  if (hasWrongSize(name, bytes)) return `old/${name}`;
  if (name.startsWith('images/')) return picture.test(name) ? name : undefined;
  if (name.startsWith('templates/')) return name.endsWith('.twig') ? name : undefined;
  if (name.startsWith('i18n/') || dropped.test(name)) return undefined;
  return loaded.test(name) ? `public/${name}` : undefined;
}

/** The zip's `script.js` is the new one, so the old script needs another name. */
function freeName(files: WidgetFiles): string {
  let name = 'old-script.js';
  for (let count = 2; files.has(name); count += 1) name = `old-script-${count}.js`;
  return name;
}

/** Gives every file of an old widget its place in a project. */
export function sortFiles(old: WidgetFiles): SortedFiles {
  const script = freeName(old);
  const files = new Map<string, Uint8Array>();
  const [wrongLogos, leftOut]: [string[], string[]] = [[], []];
  for (const [name, bytes] of old) {
    if (name === 'manifest.json') continue;
    const place = placeOf(name, bytes, script);
    if (place === undefined) leftOut.push(name);
    else files.set(place, bytes);
    if (place?.startsWith('old/')) wrongLogos.push(name);
  }
  return { files, script, wrongLogos, leftOut };
}
