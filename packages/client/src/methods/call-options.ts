import { isRecord } from '../json.ts';
import type { CallOptions } from '../transport/call.ts';

/**
 * The last argument of a method as options of a call. The methods' types hold callers to it; here
 * it is only made sure that it is an object.
 */
export function optionsOf<Options extends CallOptions>(value: unknown): Partial<Options> {
  return isRecord(value) ? (value as Partial<Options>) : {};
}
