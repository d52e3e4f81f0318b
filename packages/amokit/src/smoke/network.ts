import type { BrowserContext, Request, Route } from 'playwright';
import type { Fixture, Fixtures } from './fixtures.ts';
import type { SmokeRequest } from './report.ts';
import { at, textOf } from './value.ts';

/** What the network of a page did, and what it may do. */
export interface Network {
  readonly requests: readonly SmokeRequest[];
  /** From now on the page stays where it is: whatever leads elsewhere, or loads it anew, does not. */
  stay(): void;
  /** Requests that are under way. */
  readonly open: () => number;
}

const crmPost = /^\/ajax\/widgets\/[\w-]+\/crm_post$/;

/** What the page asks for itself, and the files of widgets. */
const isOwn = (url: URL, sandbox: URL): boolean =>
  url.hostname.startsWith('widgets.') ||
  (url.host === sandbox.host && /^\/(?:ajax|page)\//.test(url.pathname));

const scripted: ReadonlySet<string> = new Set([
  'xhr',
  'fetch',
  'script',
  'websocket',
  'eventsource',
]);

const withoutQuery = (url: URL): string =>
  url.protocol === 'data:' ? 'data:' : `${url.origin}${url.pathname}`;

const fulfil = (route: Route, { status, headers, body }: Fixture): Promise<void> =>
  route.fulfill({
    status,
    headers: {
      // Other servers of widgets let the account's page in, or nothing would work in the CRM.
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
      ...headers,
    },
    body,
  });

/** What `crm_post` asks the CRM's proxy for. */
const proxied = (request: Request): string => {
  try {
    return textOf(at(request.postDataJSON(), 'url'));
  } catch {
    return '';
  }
};

/** True for what would put another page in place of the one that is looked at, or beside it. */
const isTopNavigation = (request: Request): boolean => {
  if (!request.isNavigationRequest()) return false;
  try {
    const frame = request.frame();
    return frame === frame.page().mainFrame();
  } catch {
    // A window that the page wants to open has no frame yet.
    return true;
  }
};

/** Closes a context's network but for the sandbox, and writes down what was asked for. */
export async function closeNetwork(
  context: BrowserContext,
  sandboxUrl: string,
  fixtures: Fixtures,
): Promise<Network> {
  const sandbox = new URL(sandboxUrl);
  const base = sandbox.hostname.slice(sandbox.hostname.indexOf('.'));
  const requests: SmokeRequest[] = [];
  const running = new Set<Request>();
  let staying = false;

  const isInside = (url: URL): boolean =>
    url.port === sandbox.port && url.hostname.endsWith(base) && url.hostname !== `control${base}`;
  const isLocal = (url: URL): boolean => ['data:', 'blob:', 'about:'].includes(url.protocol);
  const note = (method: string, url: URL, answer: SmokeRequest['answer'], status: number): void => {
    requests.push({ method, url: withoutQuery(url), answer, status });
  };
  const mayParse = (text: string): URL | undefined =>
    URL.canParse(text) ? new URL(text) : undefined;

  const answer = async (route: Route, request: Request): Promise<void> => {
    const url = new URL(request.url());
    const method = request.method();
    if (isTopNavigation(request) && (staying || !isInside(url))) {
      if (!isInside(url)) note(method, url, 'refused', 0);
      // An empty answer leaves the page where it is.
      await route.fulfill({ status: 204 });
      return;
    }
    if (isLocal(url)) return route.continue();
    if (isInside(url)) {
      if (crmPost.test(url.pathname)) {
        const target = mayParse(proxied(request));
        const fixture = target && fixtures('POST', target.href);
        if (target) note('POST', target, fixture ? 'fixture' : 'refused', fixture?.status ?? 0);
        if (fixture) return fulfil(route, fixture);
      }
      return route.continue();
    }
    const fixture = fixtures(method, url.href);
    note(method, url, fixture ? 'fixture' : 'refused', fixture?.status ?? 0);
    return fixture ? fulfil(route, fixture) : route.abort('connectionrefused');
  };
  // A page that is closed in the middle of a request takes its routes along.
  await context.route('**/*', (route, request) => answer(route, request).catch(() => undefined));

  const counts = (request: Request): boolean => !request.url().includes('/ajax/changes');
  context.on('request', (request) => {
    if (counts(request)) running.add(request);
  });
  context.on('requestfailed', (request) => running.delete(request));
  context.on('requestfinished', (request) => running.delete(request));
  context.on('response', (response) => {
    const request = response.request();
    const url = new URL(request.url());
    if (isInside(url) && !isOwn(url, sandbox) && scripted.has(request.resourceType()))
      note(request.method(), url, 'crm', response.status());
    // A file of the widget that is not there is worth a line.
    else if (isInside(url) && url.hostname.startsWith('widgets.') && response.status() >= 400)
      note(request.method(), url, 'crm', response.status());
  });

  return {
    requests,
    stay: () => {
      staying = true;
    },
    open: () => running.size,
  };
}
