import { useEffect } from 'preact/hooks';
import type { Route } from '../navigation/routes.ts';
import { usePageState, useTexts } from '../page-context.ts';
import type { TextKey } from '../texts/translate.ts';

const titles: Readonly<Record<Exclude<Route['page'], 'plain'>, TextKey>> = {
  leads: 'leads.title',
  board: 'leads.title',
  lead: 'leads.title',
  list: 'menu.catalogs',
  card: 'menu.catalogs',
  catalog: 'menu.catalogs',
  widgets: 'widgets.title',
  'pipeline-settings': 'pipeline.title',
  salesbot: 'salesbot.title',
  own: 'menu.settings',
  unknown: 'plain.unknown',
};

const brands = { amocrm: 'amoCRM', kommo: 'Kommo' } as const;

/** Names the browser's tab by the section: `Leads · amoCRM sandbox`. */
export function useTitle(route: Route): void {
  const { brand } = usePageState();
  const t = useTexts();
  const sandbox = t('common.sandbox');
  const section = route.page === 'plain' ? t(`menu.${route.section}`) : t(titles[route.page]);
  useEffect(() => {
    document.title = `${section} · ${brands[brand]} ${sandbox}`;
  }, [section, brand, sandbox]);
}
