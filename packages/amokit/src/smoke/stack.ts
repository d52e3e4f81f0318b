/** The address below which a widget's files lie. */
export interface WidgetOrigin {
  readonly path: string;
}

/** A line of a stack. */
export interface Frame {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** The frames of a Chromium stack that have an address. */
export const framesOf = (stack: string): readonly Frame[] =>
  [...stack.matchAll(/(https?:\/\/[^\s()]+?):(\d+):(\d+)\)?$/gm)].map(
    ([, url = '', line, column]) => ({
      url,
      line: Number(line),
      column: Number(column),
    }),
  );

/** The frames in the widget's own files, with their paths in the widget: `at f (script.js:10:5)`. */
export const shortStack = (stack: string, { path }: WidgetOrigin): string =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && line.includes(`${path}/`))
    .map((line) => withoutPath(line, path))
    .filter((line, index, all) => all.indexOf(line) === index)
    .join('\n');

/** Addresses of the widget's files as paths in the widget. */
export const withoutPath = (text: string, path: string): string =>
  text.replaceAll(`${path}/`, '').replace(/\?v=[^:\s),]*/g, '');
