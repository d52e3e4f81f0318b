/** A parsed template of twig.js 0.8. */
export interface TwigTemplate {
  readonly id?: string;
  render(values?: Readonly<Record<string, unknown>>): string;
}

/** The module `twigjs`. */
export interface TwigStatic {
  /** Answers a template, or null for an unknown `ref`; nothing useful for an asynchronous `href`. */
  twig(options: Readonly<Record<string, unknown>>): TwigTemplate | null;
  extendFunction(name: string, run: (...values: readonly unknown[]) => unknown): void;
  extendFilter(name: string, run: (value: unknown, args: unknown) => unknown): void;
}

export const isTwig = (value: unknown): value is TwigStatic =>
  typeof value === 'object' && value !== null && 'twig' in value && 'extendFunction' in value;
