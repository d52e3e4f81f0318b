import { extname } from 'node:path';
import type { Widget } from '../../widget.ts';

const extensions = new Set(['.json', '.js', '.css', '.twig', '.html', '.svg', '.txt', '.md']);

/** The files that people read, by their names. */
export const textFiles = ({ files }: Widget): readonly (readonly [string, Uint8Array])[] =>
  [...files].filter(([name]) => extensions.has(extname(name).toLowerCase()));
