import { useEffect, useRef } from 'preact/hooks';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { callBack } from '../../host/life-cycle.ts';
import { nowhere } from '../../host/place.ts';
import type { OwnPage } from '../../navigation/routes.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { PageMessage } from '../page-message.tsx';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';

interface WidgetOwnPageProps {
  readonly code: string;
  readonly own: OwnPage;
}

/**
 * Shows `#work-area-<code>` and calls `advancedSettings` or `initMenuPage`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/left_menu
 */
export function WidgetOwnPage({ code, own }: WidgetOwnPageProps) {
  const { widgets } = usePageState();
  const t = useTexts();
  const widget = widgets.find((known) => known.code === code && known.isActive);
  const inSettings = own.kind === 'advanced' || own.location === 'settings';
  return (
    <div class={inSettings ? 'settings-section' : 'widget-own-page'}>
      {inSettings && <SettingsMenu current={location.pathname} />}
      {widget ? (
        <WorkArea key={JSON.stringify(own)} widget={widget} own={own} />
      ) : (
        <PageMessage title={t('plain.unknown')}>{t('plain.noWidget', { code })}</PageMessage>
      )}
    </div>
  );
}

function WorkArea({ widget, own }: { readonly widget: PageWidget; readonly own: OwnPage }) {
  const { host, hostContext, journal, state } = usePage();
  const view = useRef<HTMLDivElement>(null);
  const { code } = widget;
  useEffect(() => {
    const advanced = own.kind === 'advanced';
    const place = {
      ...nowhere,
      area: advanced ? 'advanced-settings' : own.location,
      pageCode: advanced ? `advanced-settings:${code}` : `widget-page:${code}`,
      entity: advanced ? 'settings' : own.location,
      view: view.current,
      only: code,
    };
    const enter = async () => {
      // Not once all widgets run: another that never answers must not keep this one from its page.
      void host.enter(place);
      const newest = state.get().widgets.find((known) => known.code === code);
      const running = newest && (await host.running(newest));
      if (host.place() !== place || !running) return;
      const name = advanced ? 'advancedSettings' : 'initMenuPage';
      const values = advanced ? [] : [menuParams(own)];
      const { outcome } = await callBack(hostContext, running, name, ...values);
      if (outcome === 'absent') journal.note(code, `callbacks.${name} is missing`);
    };
    void enter();
    return () => {
      if (host.place() === place) host.leave();
    };
  }, [host, hostContext, journal, state, code, own]);

  return (
    <div class="list-page" ref={view} id="list_page_holder">
      <div class="list__top list__body-right__top">
        <div class="content__top__preset">
          <h1 class="list__top__title">{widgetTexts(widget).name}</h1>
        </div>
      </div>
      <div id="work_area" class="work-area-holder">
        <div
          id={`work-area-${code}`}
          class="work-area widget-settings__work-area"
          data-code={code}
        />
      </div>
    </div>
  );
}

/** What `initMenuPage` gets; items of the system's own sections have no `item_code`. */
const menuParams = (own: Extract<OwnPage, { readonly kind: 'menu' }>) => ({
  location: own.location,
  ...(own.itemCode && { item_code: own.itemCode }),
  ...(own.subitemCode && { subitem_code: own.subitemCode }),
});
