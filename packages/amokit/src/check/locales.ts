import type { Position } from '../user-error.ts';
import { stringsAt } from './manifest-keys.ts';
import type { Widget } from './widget.ts';

/** The languages that the manifest names, and where it does. */
export const locales = ({
  manifest,
}: Widget): readonly { readonly value: string; readonly position: Position }[] =>
  manifest
    ? stringsAt(manifest, ['widget', 'locale']).map(({ value, path }) => ({
        value,
        position: manifest.positionAtPath(path),
      }))
    : [];
