/** The files of a widget, and the folder that should not be around them. */
export interface Unwrapped {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly wrapper: string | undefined;
}

/** Takes off a folder in which the whole widget is packed. */
export function unwrap(files: ReadonlyMap<string, Uint8Array>): Unwrapped {
  if (files.has('manifest.json')) return { files, wrapper: undefined };
  const manifest = [...files.keys()]
    .filter((name) => name.endsWith('/manifest.json') && !name.startsWith('__MACOSX/'))
    .sort((a, b) => a.length - b.length)[0];
  const wrapper = manifest?.slice(0, -'manifest.json'.length);
  if (!wrapper) return { files, wrapper: undefined };
  const inside = [...files].flatMap(([name, bytes]) =>
    name.startsWith(wrapper) ? [[name.slice(wrapper.length), bytes] as const] : [],
  );
  return { files: new Map(inside), wrapper };
}
