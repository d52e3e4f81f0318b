import { extname } from 'node:path';
import type { Widget } from '../../widget.ts';

const extensions = new Set(['.json', '.js', '.css', '.twig', '.html', '.svg', '.txt', '.md']);

/** What macOS and Windows leave in archives: it has the names of scripts and texts, and is neither. */
export const isSystemFile = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/.test(name);

export const isTextFile = (name: string): boolean => extensions.has(extname(name).toLowerCase());

/** The files that people read, by their names. */
export const textFiles = ({ files }: Widget): readonly (readonly [string, Uint8Array])[] =>
  [...files].filter(([name]) => isTextFile(name) && !isSystemFile(name));
