/**
 * Puts a value on `window` that stays: a widget that sets the name is told of, and changes nothing.
 * In the CRM it would take the object away from the page and from all other widgets.
 *
 * @param refused is told the error that such a widget could have had, whose stack names it
 */
export function setGuardedGlobal(
  name: string,
  value: unknown,
  refused: (error: Error) => void,
): void {
  Object.defineProperty(window, name, {
    configurable: true,
    enumerable: true,
    get: () => value,
    set(next) {
      // `window.APP = window.APP || {}` harms nobody.
      if (next === value) return;
      const error = new Error(
        `window.${name} was set to another value, which all widgets share: ignored`,
      );
      error.stack = withoutOwnFrame(error.stack ?? '');
      refused(error);
    },
  });
}

/** The stack from where the name was set: whoever throws is looked for in its first line. */
const withoutOwnFrame = (stack: string): string => stack.replace(/\n {4}at .*/, '');
