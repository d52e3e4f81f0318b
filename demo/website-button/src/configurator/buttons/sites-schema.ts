import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Translate } from '../../host.ts';
import { readSites } from '../../model/trusted-sites.ts';
import { sitesProblem } from './sites-problem.ts';

/**
 * Reads sites that are to be added.
 *
 * @param left how many there is room for, as far as it is known here
 */
export function sitesSchema(
  t: Translate,
  left: number,
): StandardSchemaV1<unknown, { readonly sites: readonly string[] }> {
  return {
    '~standard': {
      version: 1,
      vendor: 'website-button',
      validate(values) {
        const text: unknown = Object(values).sites;
        const read = readSites(typeof text === 'string' ? text : '');
        const [message] = sitesProblem(t, read, { needed: true });
        if (message !== undefined) return { issues: [{ path: ['sites'], message }] };
        return read.sites.length > left
          ? { issues: [{ path: ['sites'], message: t('sites.noRoom', { left }) }] }
          : { value: { sites: read.sites } };
      },
    },
  };
}
