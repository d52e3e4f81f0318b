/** PHP's way to write one: `/[0-9]+/iu`. `undefined` for what is none. */
export function regexOf(text: string): RegExp | undefined {
  const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  try {
    return new RegExp(source ?? text, flags.replace(/[^imsu]/g, ''));
  } catch {
    return undefined;
  }
}
