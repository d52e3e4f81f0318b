import { useState } from 'preact/hooks';

/**
 * A value that the owner of a component holds, or the component itself where the owner gives none.
 *
 * @param given the owner's value; undefined where the component is uncontrolled
 * @param initial what an uncontrolled component starts with
 * @returns the value, and a function that asks for another
 */
export function useControlled<T>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T) => void) | undefined,
): readonly [value: T, set: (next: T) => void] {
  const [own, setOwn] = useState(initial);
  const set = (next: T) => {
    setOwn(() => next);
    onChange?.(next);
  };
  return [given === undefined ? own : given, set];
}
