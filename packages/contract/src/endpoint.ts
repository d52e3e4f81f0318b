/**
 * The vocabulary of the descriptors: how a service and its endpoints are written down as data.
 *
 * Descriptors hold no functions and no schemas, so that a client which imports one service
 * carries only that service's few lines.
 *
 * @module
 */

/**
 * How sure we are of a fact about the platform: `doc` stands in the vendor's documentation,
 * `seen` was observed in public code, `guess` is the safest reading of silence.
 */
export type Confidence = 'doc' | 'seen' | 'guess';

/**
 * Who an endpoint answers: `session` is the cookie of a CRM page, `integration` is an OAuth or
 * long-lived token in the `Authorization` header.
 */
export type Caller = 'session' | 'integration';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * What an endpoint does, and with it the shape of its call and of its answer:
 *
 * - `list`: a page of items under `_embedded.<key>`, 204 when there are none
 * - `item`: one flat object by its id
 * - `flat`: a GET without an id, answered by one flat object (the account)
 * - `create` / `update`: an array of items, answered under `_embedded.<key>`
 * - `createOne`: one object without an id in the path, answered by one flat object
 * - `updateOne`: one object at an id, answered by one flat object
 * - `deleteOne`: an id in the path, answered by 204
 * - `deleteMany`: an array of `{ id }` in the body, answered by 204
 * - `action`: everything else that changes something: pin, close, link, earn points
 */
export type EndpointKind =
  | 'list'
  | 'item'
  | 'flat'
  | 'create'
  | 'createOne'
  | 'update'
  | 'updateOne'
  | 'deleteOne'
  | 'deleteMany'
  | 'action';

/**
 * The kinds of value that a filter takes, by the way in which they are written in the query.
 *
 * - `ids`: `filter[id][0]=1` · `strings`: `filter[name][0]=x` · `int`: `filter[k]=1`
 * - `flag`: `filter[k]=1|0` · `presence`: `filter[k]=1` or nothing at all · `string`: `filter[k]=x`
 * - `range`: `filter[k]=5`, or `filter[k][from]=1&filter[k][to]=9`
 * - `statuses`: `filter[statuses][0][pipeline_id]=1&filter[statuses][0][status_id]=2`
 * - `fields`: `filter[custom_fields_values][ID][0]=x` or `…[ID][from]=1&…[ID][to]=9`
 * - `comma`: `filter[uuid]=a,b` · `nested`: objects and arrays as they stand: `filter[date][type]=created_at`
 */
export type FilterKind =
  | 'ids'
  | 'strings'
  | 'int'
  | 'flag'
  | 'presence'
  | 'string'
  | 'range'
  | 'statuses'
  | 'fields'
  | 'nested'
  | 'comma';

/**
 * What an answer has beside `_embedded`:
 *
 * - `page`: `_page`, `_links.self`, `_links.next` · `page_count`: `_total_items`, `_page`,
 *   `_page_count`, `_links.self` · `total`: `_total_items`, `_links.self` · `total_only`:
 *   `_total_items` · `links`: `_links.self` · `bare`: nothing
 * - of the file service: `count`: `_count`, `_links` · `count_only`: `_count`
 */
export type Envelope =
  | 'page'
  | 'page_count'
  | 'total'
  | 'total_only'
  | 'links'
  | 'bare'
  | 'count'
  | 'count_only';

/**
 * Spellings of a list's query that are in use beside the documented one: `comma` joins many
 * values (`filter[id]=1,2`, ranges as `from,to`), `top` puts the filters outside of `filter[…]`.
 * A client sends the documented one; a server takes all.
 */
export type QueryForm = 'comma' | 'top';

/** One method and path of the API, written down as data. */
export interface Endpoint {
  readonly kind: EndpointKind;
  readonly method: HttpMethod;
  /**
   * The path from the host, with `{placeholders}`: `/api/v4/leads/{id}`. Those that the service's
   * `parent` does not bind are the first arguments of the call, in the order of the path.
   */
  readonly path: string;
  /** Who may call it. A client refuses a call that its auth can not make, before sending. */
  readonly callers: readonly Caller[];
  /** True where only an administrator is answered, others get 403. */
  readonly admin?: true;
  readonly confidence: Confidence;
  /** The page that says so. */
  readonly source: string;
  /**
   * Facts of this endpoint that are less sure than the rest, by their place in it: `callers`,
   * `order`, `with.group_id`, `filters.created_by`.
   */
  readonly unsure?: Readonly<Record<string, Exclude<Confidence, 'doc'>>>;
  /** Where the items stand in the answer: `_embedded.<key>`. */
  readonly key?: string;
  /** The values that `with` takes. */
  readonly with?: readonly string[];
  readonly filters?: Readonly<Record<string, FilterKind>>;
  /** The fields by which a list can be ordered. */
  readonly order?: readonly string[];
  /** True where the list takes a full-text `query`. */
  readonly query?: true;
  /** Items on a page: when nothing is asked for, and at most. */
  readonly page?: { readonly default: number; readonly max: number };
  /** Items in one write: what the vendor advises, and at most. */
  readonly batch?: { readonly advised: number; readonly max: number };
  /** Query parameters that stand beside `filter`, not in it: `language_code`, `before_id`. */
  readonly params?: Readonly<Record<string, FilterKind>>;
  /** The filters and params without which the answer is 400. */
  readonly required?: readonly string[];
  /** Spellings of the query that a server takes beside the documented one. */
  readonly accepts?: readonly QueryForm[];
  /**
   * What the body of an `action` (or of a delete that carries one) is: one object, an array of
   * items, or the bytes of a file. Absent: there is none.
   */
  readonly body?: 'object' | 'items' | 'bytes';
  /**
   * What an `action` answers: one flat object, items under `_embedded.<key>`, a bare array.
   * Absent: nothing that could be read.
   */
  readonly answers?: 'object' | 'items' | 'array';
  /** The status of success where it is not 200, or 204 for a delete. */
  readonly success?: 200 | 201 | 202 | 204;
  /** What a list or a write has beside `_embedded`. Absent: `page` for lists, `links` for writes. */
  readonly envelope?: Envelope;
  /** Whether a write answers whole items, or only their ids and times. Absent: `short`. */
  readonly echo?: 'full' | 'short';
  /** What answers an id that is not there. Absent: 204. */
  readonly missing?: 204 | 404;
}

/** A service: the endpoints that share an entity, under the names that the client gives them. */
export interface Service {
  /** The name of the service, and the key of its entity types in {@link EntityTypes}. */
  readonly name: string;
  /**
   * The placeholder that must be chosen before a call can be made, with the values it takes:
   * notes belong to `entity_type`, statuses to `pipeline_id` (any id: `'int'`). A value goes into
   * the path as it stands, slashes included; `{id}` in it stands for any id: `catalogs/{id}`.
   */
  readonly parent?: { readonly param: string; readonly values: readonly string[] | 'int' };
  /** The file service lives on a host of its own, which the account names; absent = the account's. */
  readonly host?: 'drive';
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}
