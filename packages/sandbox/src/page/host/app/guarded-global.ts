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
      refused(
        new Error(`window.${name} was set to another value, which all widgets share: ignored`),
      );
    },
  });
}
