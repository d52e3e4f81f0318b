import type { EndpointKind, Service } from '@amokit/contract';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

/** What one endpoint does with a call. It may throw a {@link Problem}. */
export type Behaviour = (call: Call) => Answer;

/** One that has to read or to tell something outside of the store first. */
export type AsyncBehaviour = (call: Call) => Promise<Answer>;

/**
 * How the sandbox plays a service: the contract's descriptor, what its usual methods do by their
 * kind (`list`, `get`, `create`, …; mostly made by `resource()`), and what the others do, by their
 * names.
 */
export interface ServiceBehaviour {
  readonly service: Service;
  readonly kinds?: Partial<Readonly<Record<EndpointKind, Behaviour>>>;
  readonly methods?: Readonly<Record<string, Behaviour | AsyncBehaviour | undefined>>;
}
