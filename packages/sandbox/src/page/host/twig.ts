/** A parsed template of twig.js 0.8. */
export interface TwigTemplate {
  readonly id?: string;
  render(values?: Readonly<Record<string, unknown>>): string;
}

/** The core of twig.js, which only its extensions get to see. */
interface TwigCore {
  readonly Templates: { readonly registry: Readonly<Record<string, TwigTemplate>> };
}

/** What twig.js exports. */
export interface TwigStatic {
  /** Answers a template, or null for an unknown `ref`; nothing useful for an asynchronous `href`. */
  twig(options: Readonly<Record<string, unknown>>): TwigTemplate | null;
  extendFunction(name: string, run: (...values: readonly unknown[]) => unknown): void;
  /** Calls back at once with the core. */
  extend(run: (core: TwigCore) => unknown): void;
  extendFilter(name: string, run: (value: unknown, args: unknown) => unknown): void;
}

/** The CRM's module `twigjs`: a function, with everything that twig.js exports on it. */
export type CallableTwig = TwigStatic & TwigCore & TwigStatic['twig'];

/**
 * Makes the module that the CRM hands out: widgets call it, `Twig({ ref })`, and read its registry
 * of templates, `Twig.Templates.registry`.
 */
export function callableTwig(exported: TwigStatic): CallableTwig {
  const core: TwigCore[] = [];
  exported.extend((found) => core.push(found));
  const [{ Templates } = { Templates: { registry: {} } }] = core;
  return Object.assign((options: Readonly<Record<string, unknown>>) => exported.twig(options), {
    ...exported,
    Templates,
  });
}

export const isTwig = (value: unknown): value is TwigStatic =>
  typeof value === 'object' && value !== null && 'twig' in value && 'extendFunction' in value;
