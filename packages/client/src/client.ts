import type { HttpMethod } from '@amokit/contract';
import { type ClientOptions, decideOptions } from './client-options.ts';
import { AmoUsageError } from './errors/usage-error.ts';
import { createService } from './methods/service-methods.ts';
import { type QueryValue, writePairs } from './query-string.ts';
import type { CallOptions } from './transport/call.ts';
import type { Exchange } from './transport/facts.ts';
import { onDrive } from './transport/on-drive.ts';
import { createTransport, type Transport } from './transport/transport.ts';
import type { ServiceClient, Services } from './types/client-types.ts';

/** A request that no service has. */
export interface RawRequest {
  readonly method: HttpMethod;
  /**
   * The drive, where files are, instead of the account.
   *
   * @default the account's own host
   */
  readonly host?: 'drive' | undefined;
  /** From the host, with a leading slash: `/api/v4/leads`. */
  readonly path: string;
  readonly query?: { readonly [key: string]: QueryValue } | undefined;
  /** Sent as JSON; a `Blob`, an `ArrayBuffer` or a view of one goes out as it is. */
  readonly body?: unknown;
  /**
   * What the answer is taken as: a `Blob` for the bytes of a file.
   *
   * @default JSON
   */
  readonly as?: 'blob' | undefined;
}

/** What every client has beside its services. */
export interface ClientCore {
  /**
   * Any request of the API, within the same budget and with the same errors.
   *
   * @returns the JSON of the answer, or its bytes as asked; undefined when there was no body
   * @example
   * ```ts
   * await crm.request({ method: 'GET', path: '/api/v4/leads/summary' });
   * ```
   */
  request(request: RawRequest, options?: CallOptions): Promise<unknown>;
  /** The request that ended last and its answer, without secrets; undefined before the first. */
  last(): Exchange | undefined;
}

/** A client with the services that it was given. */
export type Client<S extends Services> = {
  readonly [Name in keyof S]: ServiceClient<S[Name]>;
} & ClientCore & {
    /**
     * The same client acting as another user, within the same budget. For tokens of an
     * administrator's integration only.
     *
     * @see https://www.amocrm.ru/developers/content/oauth/scopes
     */
    actAs(userId: number): Client<S>;
  };

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
  const decided = decideOptions(options);
  const transport = createTransport(decided);

  const build = (over: Transport): Client<S> => {
    const drive = onDrive(over);
    const core = {
      ...createCore(over, drive),
      actAs(userId: number): Client<S> {
        if (decided.auth.caller === 'session' || !Number.isSafeInteger(userId))
          throw new AmoUsageError(
            'actAs() needs the id of a user, and bearer(): a session is always its own user',
          );
        return build({ ...over, send: (call) => transport.send({ ...call, actAs: userId }) });
      },
    };
    const services = Object.entries(options.services).map(([name, service]) => [
      name,
      createService(service, service.host ? drive : over),
    ]);
    // The methods are made from the same descriptors as their types.
    return { ...Object.fromEntries(services), ...core } as Client<S>;
  };
  return build(transport);
}

function createCore(transport: Transport, drive: Transport): ClientCore {
  return {
    last: transport.last,
    async request({ method, host, path, query, body, as }, options) {
      if (!/^\/[^?#\\]*$/.test(path))
        throw new AmoUsageError('request() needs a path without host and query: "/api/v4/leads"');
      const answer = await (host ? drive : transport).send({
        ...options,
        method,
        path,
        query: writePairs(query ?? {}),
        body,
        as,
      });
      return answer.body;
    },
  };
}
