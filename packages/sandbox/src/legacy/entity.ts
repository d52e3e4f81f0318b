import type { Call } from '../api/call.ts';
import type { Loose } from './loose.ts';

/** What a write of one item answers. */
export interface Written {
  readonly id: number;
  readonly updated_at?: number;
}

/** An entity of the old API: what both of its forms, `/api/v2` and `/private/api/v2/json`, do with it. */
export interface LegacyEntity<R> {
  /** In addresses and in links: `leads`. */
  readonly name: string;
  readonly rows: (call: Call) => readonly R[];
  /** As `/api/v2` shows it, without its link. */
  readonly view: (row: R, call: Call) => Readonly<Record<string, unknown>>;
  /** As `/private/api/v2/json` shows it. */
  readonly viewOld: (row: R, call: Call) => Readonly<Record<string, unknown>>;
  /** Throws what refuses the whole request, before anything of it is done. */
  readonly check?: (call: Call, item: Loose) => void;
  readonly add?: (call: Call, item: Loose) => Promise<Written>;
  /** Throws an error whose message the item is told. */
  readonly update?: (call: Call, item: Loose, id: number) => Promise<Written>;
  readonly remove?: (call: Call, id: number) => Promise<void> | void;
}

/** What one item of a write is refused for; the others are done. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
