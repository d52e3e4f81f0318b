import { mimes } from 'hono/utils/mime';
import { imageSize } from 'image-size';
import { ownValue } from '../api/own-value.ts';
import type { FileVersionRow } from '../store/platform-rows.ts';

/** What a file's name and bytes tell of it. */
export type Described = Pick<
  FileVersionRow,
  'name' | 'extension' | 'mime_type' | 'width' | 'height'
>;

/** Names go into paths and headers: no controls, no separators, not too long, no half characters. */
export const cleanName = (name: string): string =>
  [...name.replace(/[\p{Cc}/\\]/gu, '_')].slice(0, 255).join('').trim() || 'file';

/** A file's type by the end of its name, which may be any word: `constructor` too. */
function typeByName(name: string): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ownValue(mimes, extension)?.split(';')[0];
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    // Not a picture, or a broken one: it is kept like any file.
    return undefined;
  }
}

/**
 * Reads a name like `plan.png`, and the size of a picture.
 *
 * @param withPreview whether the size of a picture is asked for
 */
export function describeFile(
  fileName: string,
  contentType: string | undefined,
  bytes: Uint8Array,
  withPreview: boolean,
): Described {
  const whole = cleanName(fileName);
  const dot = whole.lastIndexOf('.');
  const extension = dot > 0 ? whole.slice(dot + 1).toLowerCase() : '';
  const given = /^[\w.+-]+\/[\w.+-]+$/.exec(contentType ?? '')?.[0];
  const mime_type = given ?? typeByName(whole) ?? 'application/octet-stream';
  const size = withPreview && mime_type.startsWith('image/') ? sizeOf(bytes) : undefined;
  return {
    name: dot > 0 ? whole.slice(0, dot) : whole,
    extension,
    mime_type,
    width: size?.width ?? null,
    height: size?.height ?? null,
  };
}

/** A name as addresses can have it. */
export const sanitized = (name: string): string =>
  name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^_/, '-') || 'file';

const kinds = ['image', 'video', 'audio'] as const;

/** The kind of a file that the drive tells beside its type. */
export const kindOf = (mime: string): string =>
  kinds.find((kind) => mime.startsWith(`${kind}/`)) ?? 'file';
