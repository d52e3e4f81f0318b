import type { Confidence } from '@amokit/contract';
import type { Query } from './query.ts';
import type { Route } from './routes.ts';

/** Something that a request relied on and that the vendor does not document. */
export interface Unsure {
  /** The call: `tags.update`. */
  readonly call: string;
  /** What of it: `method` for the call as a whole, else its place: `with.group_id`, `order`. */
  readonly fact: string;
  readonly confidence: Exclude<Confidence, 'doc'>;
}

/** Whether a request makes use of a fact, by the fact's place in the descriptor. */
function isUsed(fact: string, { with: withs, filters, order, search }: Query): boolean {
  const [kind, name] = fact.split('.');
  switch (kind) {
    case 'with':
      return withs.has(name ?? '');
    case 'filters':
    case 'params':
      return filters.has(name ?? '');
    case 'order':
      return order !== undefined;
    case 'query':
      return search !== undefined;
    default:
      // Who may call, what is answered: every call relies on that.
      return true;
  }
}

/** The facts beyond the documentation that a request relied on. */
export function unsureFacts({ service, method, endpoint }: Route, query: Query): readonly Unsure[] {
  const call = `${service.name}.${method}`;
  const whole: readonly Unsure[] =
    endpoint.confidence === 'doc'
      ? []
      : [{ call, fact: 'method', confidence: endpoint.confidence }];
  const parts = Object.entries(endpoint.unsure ?? {})
    .filter(([fact]) => isUsed(fact, query))
    .map(([fact, confidence]) => ({ call, fact, confidence }));
  return [...whole, ...parts];
}
