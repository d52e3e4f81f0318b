import type { ComponentChild } from 'preact';

/** What a prop can be set to: one of a list, on or off, a text, a number. */
export type LiveControl = readonly string[] | boolean | string | number;

export type LiveValue = string | boolean | number;

/** Props to play with. */
export interface Live {
  readonly controls: Readonly<Record<string, LiveControl>>;
  readonly draw: (values: Readonly<Record<string, LiveValue>>) => ComponentChild;
}

type Value<C extends LiveControl> = C extends readonly (infer O)[]
  ? O
  : C extends boolean
    ? boolean
    : C extends number
      ? number
      : string;

type Values<C extends Readonly<Record<string, LiveControl>>> = {
  readonly [K in keyof C]: Value<C[K]>;
};

/** The props of a component that can be tried out; a list starts with its first. */
export function defineLive<const C extends Readonly<Record<string, LiveControl>>>(
  controls: C,
  draw: (values: Values<C>) => ComponentChild,
): Live {
  // The gallery fills in exactly the values that its own controls offer.
  return { controls, draw: (values) => draw(values as Values<C>) };
}
