/**
 * Options for TanStack Query's core, made from a client of the API.
 *
 * @module
 */
export { alsoChanges } from './also-changes.ts';
export type { Queries, QueriesOptions } from './create-queries.ts';
export { createQueries } from './create-queries.ts';
export type {
  InfiniteOptions,
  Key,
  ListData,
  ListQueries,
  QueriesOf,
  ReadOptions,
  ServiceQueries,
  WriteOptions,
} from './query-types.ts';
