import type { HttpMethod } from '@amokit/contract';
import { type ClientOptions, decideOptions } from './client-options.ts';
import { AmoUsageError } from './errors/usage-error.ts';
import { createService } from './methods/service-methods.ts';
import { type QueryValue, toQueryString } from './query-string.ts';
import type { CallOptions } from './transport/call.ts';
import { createTransport, type Transport } from './transport/transport.ts';
import type { ServiceClient, Services } from './types/client-types.ts';

/** A request that no service has. */
export interface RawRequest {
  readonly method: HttpMethod;
  /** From the host, with a leading slash: `/api/v4/leads`. */
  readonly path: string;
  readonly query?: { readonly [key: string]: QueryValue } | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What every client has beside its services. */
export interface ClientCore {
  /**
   * Any request of the API, within the same budget and with the same errors.
   *
   * @returns the JSON of the answer; undefined when there was no body
   * @example
   * ```ts
   * await crm.request({ method: 'GET', path: '/api/v4/leads/summary' });
   * ```
   */
  request(request: RawRequest, options?: CallOptions): Promise<unknown>;
}

/** A client with the services that it was given. */
export type Client<S extends Services> = {
  readonly [Name in keyof S]: ServiceClient<S[Name]>;
} & ClientCore;

/**
 * A client of the CRM's API.
 *
 * @example
 * ```ts
 * const crm = createClient({ auth: session(), services: { leads, notes } });
 * for await (const lead of crm.leads.each({ filter: { price: { from: 1000 } } })) …
 * await crm.notes('leads').createOne({
 *   entity_id: 1, note_type: 'common', params: { text: 'Hello' },
 * });
 * ```
 * @throws {@link AmoUsageError} when an option is missing or can not work
 * @see https://www.amocrm.ru/developers/content/crm_platform/api-reference
 */
export function createClient<const S extends Services>(options: ClientOptions<S>): Client<S> {
  const transport = createTransport(decideOptions(options));
  const core = createCore(transport);
  const taken = Object.keys(options.services).find((name) => name in core);
  if (taken)
    throw new AmoUsageError(
      `A client has its own "${taken}"; give the service another name: services: { my_${taken}: ${taken} }`,
    );
  const services = Object.fromEntries(
    Object.entries(options.services).map(([name, service]) => [
      name,
      createService(service, transport),
    ]),
  );
  // The methods are made from the same descriptors as their types.
  return { ...services, ...core } as unknown as Client<S>;
}

function createCore(transport: Transport): ClientCore {
  return {
    async request({ method, path, query, body }, options) {
      if (!path.startsWith('/') || path.startsWith('//') || /[?#\\]/.test(path))
        throw new AmoUsageError(
          'request() needs a path from the host, without query: request({ method, path: "/api/v4/leads", query: { limit: 1 } }); nothing was sent',
        );
      const answer = await transport.send({
        ...options,
        method,
        path,
        query: toQueryString(query ?? {}),
        body,
      });
      return answer.body;
    },
  };
}
