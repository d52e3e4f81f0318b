import type { Translate } from '../../host.ts';
import { mostSites, type SitesRead } from '../../model/trusted-sites.ts';

interface SitesRule {
  /** Whether there has to be one. */
  readonly needed: boolean;
}

/** What is wrong with sites that a person typed: nothing, or one message. */
export function sitesProblem(
  t: Translate,
  { sites, wrong }: SitesRead,
  { needed }: SitesRule,
): readonly string[] {
  const [first] = wrong;
  if (first !== undefined) return [t('sites.wrong', { site: first })];
  if (sites.length > mostSites)
    return [t('sites.tooMany', { most: mostSites, count: sites.length })];
  return needed && sites.length === 0 ? [t('sites.missing')] : [];
}
