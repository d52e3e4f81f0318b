import { readFileSync } from 'node:fs';

/** A method of the vendor's PHP client: its name, ours, the verb, the path and the query it can send. */
export interface PhpMethod {
  readonly php: string;
  readonly ours: string;
  readonly verb: string;
  readonly path: string;
  readonly query: readonly string[];
}

/**
 * What the vendor's PHP client 1.16.0 calls, by service. Pages (`limit`, `page`) are left out, as
 * are the methods that it derives from others: `addOne`, `syncOne`, `nextPage`, `prevPage`.
 */
export const phpMethods: Readonly<Record<string, readonly PhpMethod[]>> = JSON.parse(
  readFileSync(new URL('php-methods.json', import.meta.url), 'utf8'),
);
