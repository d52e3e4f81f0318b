import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { PageElement } from '../../../page-shapes/page-state.ts';
import { fetchCatalogs, fetchElements } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { callBack } from '../../host/life-cycle.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { openElement } from './open-element.tsx';

/**
 * The elements of a list. A click opens an element: in the widget that called `setSdkCatalogId`
 * with this list, or in a dialog of the CRM's own.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/list
 */
export function CatalogPage({ catalogId }: { readonly catalogId: number | null }) {
  const { router } = usePage();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const { data: catalogs, error, reload } = useRemote(fetchCatalogs);
  const chosen = catalogs?.find(({ id }) => id === catalogId) ?? catalogs?.[0];
  usePlace(
    () => ({ area: 'catalogs', pageCode: 'catalogs', entity: 'catalogs', view: view.current }),
    'catalogs',
  );
  return (
    <div class="list-page" ref={view}>
      <div class="list__top">
        <h1 class="list__top__title">{t('menu.catalogs')}</h1>
        <nav class="list__top__tabs" aria-label={t('menu.catalogs')}>
          <a class="list__top__tab" href="/contacts/list/">
            {t('lists.contacts')}
          </a>
          {catalogs?.map((catalog) => (
            <button
              key={catalog.id}
              type="button"
              class="list__top__tab"
              aria-pressed={catalog === chosen}
              onClick={() => router.navigate(`/catalogs/${catalog.id}/`)}
            >
              {catalog.name}
            </button>
          ))}
        </nav>
      </div>
      {!catalogs && <PageLoading error={error} retry={reload} />}
      {catalogs && !chosen && <PageMessage title={t('list.nothing')} />}
      {chosen && <Elements key={chosen.id} catalogId={chosen.id} />}
    </div>
  );
}

function Elements({ catalogId }: { readonly catalogId: number }) {
  const page = usePage();
  const { state, host, hostContext, changes } = page;
  const t = useTexts();
  const load = useCallback(() => fetchElements(catalogId), [catalogId]);
  const { data: elements, error, reload } = useRemote(load);
  useEffect(
    () =>
      changes.subscribe(({ entity, id }) => {
        if (entity === 'catalog_elements' && id === catalogId) reload();
      }),
    [changes, catalogId, reload],
  );

  const open = async (element: PageElement) => {
    const widget = state
      .get()
      .widgets.find(({ isActive, sdkCatalogId }) => isActive && sdkCatalogId === catalogId);
    const running = widget && (await host.running(widget));
    if (running) {
      const { outcome } = await callBack(hostContext, running, 'loadCatalogElement', element);
      if (outcome !== 'absent') return;
    }
    openElement(page, catalogId, element.id, reload);
  };

  if (!elements) return <PageLoading error={error} retry={reload} />;
  return (
    <>
      <div class="catalog__actions">
        <button
          type="button"
          class="button-input button-input_blue"
          onClick={() => openElement(page, catalogId, 0, reload)}
        >
          {t('card.newElement')}
        </button>
      </div>
      {elements.length === 0 && <PageMessage title={t('list.nothing')} />}
      <table class="list__table catalog__elements">
        <tbody>
          {elements.map((element) => (
            <tr key={element.id} class="list-row js-list-row" data-id={element.id}>
              <td class="list-row__cell list-row__cell_name">
                <button type="button" class="list-row__name-link" onClick={() => open(element)}>
                  {element.name}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
