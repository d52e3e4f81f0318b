/**
 * The addresses of the CRM's page.
 *
 * @module
 */

/** Sections of the left menu that have a page with a code but no content in the sandbox. */
export const plainSections = [
  'dashboard',
  'customers',
  'todo',
  'catalogs',
  'mail',
  'stats',
] as const;

export type PlainSection = (typeof plainSections)[number];

/** A page of the CRM, told by its address. */
export type Route =
  | { readonly page: 'leads'; readonly pipelineId: number | null }
  | { readonly page: 'lead'; readonly id: number }
  | { readonly page: 'widgets' }
  | { readonly page: 'plain'; readonly section: PlainSection }
  | { readonly page: 'unknown' };

type Row = readonly [RegExp, (...parts: readonly string[]) => Route];

const table: readonly Row[] = [
  [/^\/?$/, () => ({ page: 'leads', pipelineId: null })],
  [/^\/leads(?:\/(?:list|pipeline))?\/?$/, () => ({ page: 'leads', pipelineId: null })],
  [
    /^\/leads\/(?:list\/)?pipeline\/(\d+)\/?$/,
    (id = '0') => ({ page: 'leads', pipelineId: Number(id) }),
  ],
  [/^\/leads\/detail\/(\d+)\/?$/, (id = '0') => ({ page: 'lead', id: Number(id) })],
  [/^\/(?:settings\/widgets|settings|amo-market)\/?$/, () => ({ page: 'widgets' })],
  ...plainSections.map(
    (section): Row => [new RegExp(`^/${section}(?:/.*)?$`), () => ({ page: 'plain', section })],
  ),
];

/** The page at a path; `unknown` where the CRM has none or the sandbox does not know it. */
export function parseRoute(path: string): Route {
  for (const [pattern, make] of table) {
    const [, ...parts] = pattern.exec(path) ?? [null];
    if (pattern.test(path)) return make(...parts.map((part) => part ?? ''));
  }
  return { page: 'unknown' };
}
