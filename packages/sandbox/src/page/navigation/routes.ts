/**
 * The addresses of the CRM's page.
 *
 * @module
 */
import type { PageEntity } from '../../page-shapes/page-state.ts';

/** Sections of the left menu that have a page with a code but no content in the sandbox. */
export const plainSections = ['dashboard', 'mail', 'stats'] as const;

export type PlainSection = (typeof plainSections)[number];

/** The lists beside that of the leads. */
export type ListName =
  | 'people'
  | 'contacts'
  | 'companies'
  | 'customers'
  | 'todo'
  | 'todo-line'
  | 'todo-calendar';

/** A page that a widget fills by itself: in the settings, in the statistics or in the left menu. */
export type OwnPage =
  | { readonly kind: 'advanced' }
  | {
      readonly kind: 'menu';
      readonly location: 'widget_page' | 'stats' | 'settings';
      readonly itemCode: string;
      readonly subitemCode: string;
    };

/** A page of the CRM, told by its address. */
export type Route =
  | { readonly page: 'leads'; readonly pipelineId: number | null }
  | { readonly page: 'board'; readonly pipelineId: number | null }
  /** With the id 0, the card of a new one. */
  | { readonly page: 'lead'; readonly id: number }
  | { readonly page: 'list'; readonly name: ListName }
  | { readonly page: 'card'; readonly entity: PageEntity; readonly id: number }
  | { readonly page: 'catalog'; readonly catalogId: number | null }
  | { readonly page: 'widgets' }
  /** The digital pipeline; with the id 0, that of the customers. */
  | { readonly page: 'pipeline-settings'; readonly pipelineId: number | null }
  /** The designer of bots; without an id, of a new one. */
  | { readonly page: 'salesbot'; readonly botId: number | null }
  /** A page that a widget fills. */
  | { readonly page: 'own'; readonly code: string; readonly own: OwnPage }
  | { readonly page: 'plain'; readonly section: PlainSection }
  | { readonly page: 'unknown' };

type Row = readonly [RegExp, (...parts: readonly string[]) => Route];

const list = (pattern: RegExp, name: ListName): Row => [pattern, () => ({ page: 'list', name })];

const card = (entity: PageEntity): readonly Row[] => [
  [new RegExp(`^/${entity}/detail/(\\d+)/?$`), (id) => ({ page: 'card', entity, id: Number(id) })],
  [new RegExp(`^/${entity}/add/?$`), () => ({ page: 'card', entity, id: 0 })],
];

const own = (
  code: string,
  location: 'widget_page' | 'stats' | 'settings',
  itemCode: string,
  subitemCode: string,
): Route => ({ page: 'own', code, own: { kind: 'menu', location, itemCode, subitemCode } });

const table: readonly Row[] = [
  [/^\/?$/, () => ({ page: 'leads', pipelineId: null })],
  [/^\/leads(?:\/list)?\/?$/, () => ({ page: 'leads', pipelineId: null })],
  [
    /^\/leads\/pipeline(?:\/(\d+))?\/?$/,
    (id) => ({ page: 'board', pipelineId: id ? Number(id) : null }),
  ],
  [/^\/leads\/list\/pipeline\/(\d+)\/?$/, (id) => ({ page: 'leads', pipelineId: Number(id) })],
  [/^\/leads\/detail\/(\d+)\/?$/, (id) => ({ page: 'lead', id: Number(id) })],
  [/^\/leads\/add\/?$/, () => ({ page: 'lead', id: 0 })],
  [/^\/catalogs(?:\/(\d+))?\/?$/, (id) => ({ page: 'catalog', catalogId: id ? Number(id) : null })],
  list(/^\/contacts(?:\/list)?\/?$/, 'people'),
  list(/^\/contacts\/list\/contacts\/?$/, 'contacts'),
  list(/^\/(?:contacts\/list\/companies|companies(?:\/list)?)\/?$/, 'companies'),
  list(/^\/customers(?:\/list)?\/?$/, 'customers'),
  list(/^\/todo(?:\/list(?:\/[a-z]+)?)?\/?$/, 'todo'),
  list(/^\/todo\/line(?:\/[a-z]+)?\/?$/, 'todo-line'),
  list(/^\/todo\/calendar(?:\/[a-z]+)?\/?$/, 'todo-calendar'),
  ...card('contacts'),
  ...card('companies'),
  ...card('customers'),
  [/^\/(?:settings\/widgets|settings|amo-market)\/?$/, () => ({ page: 'widgets' })],
  [
    /^\/settings\/pipeline\/leads(?:\/(\d+))?\/?$/,
    (id) => ({ page: 'pipeline-settings', pipelineId: id ? Number(id) : null }),
  ],
  [
    /^\/settings\/pipeline\/customers(?:\/.*)?$/,
    () => ({ page: 'pipeline-settings', pipelineId: 0 }),
  ],
  [
    /^\/settings\/communications(?:\/(\d+))?\/?$/,
    (id) => ({ page: 'salesbot', botId: id ? Number(id) : null }),
  ],
  [
    /^\/settings\/advanced\/([\w-]+)\/?$/,
    (code = '') => ({ page: 'own', code, own: { kind: 'advanced' } }),
  ],
  [
    /^\/(stats|settings)\/widget_page\/([\w-]+)\/([\w-]+)\/?$/,
    (section, code = '', subitemCode = '') =>
      own(code, section === 'stats' ? 'stats' : 'settings', '', subitemCode),
  ],
  [
    /^\/widget_page\/([\w-]+)\/([\w-]+)(?:\/([\w-]+))?\/?$/,
    (code = '', itemCode = '', subitemCode = '') => own(code, 'widget_page', itemCode, subitemCode),
  ],
  ...plainSections.map(
    (section): Row => [new RegExp(`^/${section}(?:/.*)?$`), () => ({ page: 'plain', section })],
  ),
];

/** The page at a path; `unknown` where the CRM has none or the sandbox does not know it. */
export function parseRoute(path: string): Route {
  for (const [pattern, make] of table) {
    const found = pattern.exec(path);
    if (found) return make(...found.slice(1).map((part) => part ?? ''));
  }
  return { page: 'unknown' };
}
