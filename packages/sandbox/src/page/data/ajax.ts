/**
 * The page's own requests to the sandbox's server.
 *
 * @module
 */
import type {
  PageCatalog,
  PageCustomerRow,
  PageElement,
  PageEntity,
  PageEntityCard,
  PageLeadCard,
  PageLeadRow,
  PagePersonRow,
  PageState,
  PageTaskRow,
  PageWidget,
  PreferencesBody,
  SaveSettingsBody,
  WidgetStatusBody,
} from '../../page-shapes/page-state.ts';

import { takeEarly } from '../state/early-answers.ts';

/** The server refused a request of the page; `fields` names the settings that it did not take. */
export class AjaxError extends Error {
  override readonly name = 'AjaxError';
  readonly status: number;
  readonly fields: readonly string[];

  constructor(message: string, status: number, fields: readonly string[]) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly fields?: readonly string[];
}

const problemOf = (text: string): Problem => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

// Widgets put others in its place.
const ask = globalThis.fetch.bind(globalThis);

/** Sends a request of the page; throws {@link AjaxError} for what the server refuses. */
export async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const early = method === 'GET' ? takeEarly(path) : undefined;
  const response = await (early ??
    ask(path, {
      method,
      headers: {
        accept: 'application/json',
        'x-requested-with': 'XMLHttpRequest',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
  if (response.ok) return response;
  const problem = problemOf(await response.text());
  const reason = problem.detail ?? problem.title ?? response.statusText;
  throw new AjaxError(
    `${method} ${path} failed with status code ${response.status}: ${reason}`,
    response.status,
    problem.fields ?? [],
  );
}

/** Sends a request of the page and reads the JSON of its answer. */
export const readJson = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
  (await send(method, path, body)).json();

export const fetchPage = () => readJson<PageState>('GET', '/ajax/page');

export const fetchLeads = () => readJson<readonly PageLeadRow[]>('GET', '/ajax/leads');

async function readCard<T>(path: string): Promise<T | null> {
  try {
    return await readJson<T>('GET', path);
  } catch (error) {
    if (error instanceof AjaxError && error.status === 404) return null;
    throw error;
  }
}

/** The lead's card, or null where there is none; with the id 0 the card of a new lead. */
export const fetchLead = (id: number) => readCard<PageLeadCard>(`/ajax/leads/${id}`);

/** The card of a contact, a company or a customer, or null where there is none. */
export const fetchEntityCard = (entity: PageEntity, id: number) =>
  readCard<PageEntityCard>(`/ajax/${entity}/${id}`);

export const fetchPeople = (entity: 'contacts' | 'companies') =>
  readJson<readonly PagePersonRow[]>('GET', `/ajax/${entity}`);

export const fetchCustomers = () => readJson<readonly PageCustomerRow[]>('GET', '/ajax/customers');

export const fetchTasks = () => readJson<readonly PageTaskRow[]>('GET', '/ajax/tasks');

/** The tasks of one card, those that are done among them. */
export const fetchCardTasks = (entity: 'leads' | PageEntity, id: number) =>
  readJson<readonly PageTaskRow[]>('GET', `/ajax/tasks?entity=${entity}&id=${id}`);

export const fetchCatalogs = () => readJson<readonly PageCatalog[]>('GET', '/ajax/catalogs');

export const fetchElements = (catalogId: number) =>
  readJson<readonly PageElement[]>('GET', `/ajax/catalogs/${catalogId}/elements`);

export const saveWidget = (code: string, body: SaveSettingsBody) =>
  readJson<PageWidget>('POST', `/ajax/widgets/${encodeURIComponent(code)}/settings`, body);

export const saveWidgetStatus = (code: string, body: WidgetStatusBody) =>
  readJson<PageWidget>('POST', `/ajax/widgets/${encodeURIComponent(code)}/status`, body);

export const savePreferences = (body: PreferencesBody) => send('POST', '/ajax/preferences', body);
