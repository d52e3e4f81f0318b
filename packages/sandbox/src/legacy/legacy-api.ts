import type { ServiceBehaviour } from '../api/behaviour.ts';
import { createEngine, type EngineParts } from '../api/engine.ts';
import { Problem, problemResponse } from '../api/problem.ts';
import { isWidgetAddress } from '../page-shapes/widget-addresses.ts';
import { callEvents } from '../services/call-events.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { readLegacyBody } from './legacy-body.ts';
import { pageBehaviour } from './page-calls.ts';
import { privateProblem } from './private-answers.ts';
import { privateBehaviour } from './private-behaviours.ts';
import { v2Behaviour } from './v2-behaviours.ts';

export interface LegacyParts {
  readonly gates: Omit<EngineParts, 'services'>;
  /** Those of the fourth version: the page has them under an address of its own too. */
  readonly services: readonly ServiceBehaviour[];
  readonly bots: ServiceBehaviour;
  readonly widgets: Widgets;
}

const json = { success: 'application/json', problem: 'application/json' } as const;

/** Whether a path is of the API before its fourth version, or an alias of the page for one. */
export const isLegacyPath = (path: string): boolean =>
  path.startsWith('/api/v2/') || path.startsWith('/private/') || isWidgetAddress(path);

/** Slashes at the end are in use, and mean nothing. */
const withoutSlash = (path: string): string => path.replace(/\/+$/, '');

/** The vendor writes one address with a slash. */
function v2Path(path: string): string {
  const plain = withoutSlash(path);
  return plain === '/api/v2/events' ? `${plain}/` : plain;
}

/**
 * The API before its fourth version: `/api/v2`, `/private/api/v2/json`, and what widgets ask of
 * the page. It works on the same account as the fourth: the same rights, limits and events.
 */
export function createLegacyApi(parts: LegacyParts): (request: Request) => Promise<Response> {
  const { gates, services, bots, widgets } = parts;
  const v2 = createEngine({
    ...gates,
    pathOf: v2Path,
    readBody: readLegacyBody,
    services: [v2Behaviour(bots), callEvents],
  });
  const old = createEngine({
    ...gates,
    pathOf: withoutSlash,
    readBody: readLegacyBody,
    services: [...privateBehaviour, pageBehaviour(widgets)],
    types: json,
    tell: (problem, request) => privateProblem(problem, request, gates.db.clock.seconds()),
  });
  const v4 = createEngine({
    ...gates,
    pathOf: (path) => withoutSlash(path.replace('/ajax/', '/api/')),
    services,
  });
  return async (request) => {
    const { pathname: path } = new URL(request.url);
    if (path.startsWith('/api/')) return v2(request);
    const isAsked = request.headers.get('x-requested-with') === 'XMLHttpRequest';
    if (path.startsWith('/ajax/') && !isAsked)
      return problemResponse(new Problem(403, 'Forbidden'));
    return path.startsWith('/ajax/v4/') ? v4(request) : old(request);
  };
}
