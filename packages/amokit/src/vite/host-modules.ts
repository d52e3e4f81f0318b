/**
 * The AMD modules that the CRM's page has: a widget names them, and never brings its own.
 *
 * @module
 */
import { vendorModules } from '@amokit/contract';

// The official template counts it among the page's modules; the list of modules does not.
const seen = ['moment-timezone'];

const known: ReadonlySet<string> = new Set([...Object.keys(vendorModules), ...seen]);

/** True of a library of the page, of the CRM's own `lib/…`, and of what its loader plugins load. */
export const isHostModule = (id: string): boolean =>
  known.has(id) || /^lib\/(components|common|core)\//.test(id) || /^(text|json)!/.test(id);
