import type { Source } from './account.ts';

/**
 * The stages of moving an integration to several sources: one source that the CRM has made at the
 * installation, own sources beside it, own sources with a default alone.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/sources-api
 */
export const stages = ['one', 'both', 'own'] as const;

export type Stage = (typeof stages)[number];

/** The stage as far as the API shows it: it tells neither the switch of the integration nor the CRM's own source. */
export function stageOf(sources: readonly Pick<Source, 'default'>[]): Stage {
  if (sources.length === 0) return 'one';
  return sources.some((source) => source.default) ? 'own' : 'both';
}
