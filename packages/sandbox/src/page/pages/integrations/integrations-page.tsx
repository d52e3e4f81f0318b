import { useRef, useState } from 'preact/hooks';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { PageMessage } from '../page-message.tsx';
import { createSettingsDialog } from '../settings-dialog/open-settings.tsx';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';
import { usePlace } from '../use-place.ts';
import { widgetTexts } from './widget-texts.ts';
import { WidgetTile } from './widget-tile.tsx';

const statuses = ['error', 'not_configured', 'installed', 'install'] as const;

/** Settings → Integrations: the account's widgets by status, each with its settings dialog. */
export function IntegrationsPage() {
  const page = usePage();
  const { widgets } = usePageState();
  const t = useTexts();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<PageWidget['status'] | 'all'>('all');
  const view = useRef<HTMLDivElement>(null);
  usePlace(
    () => ({
      area: 'settings',
      pageCode: 'widgetsSettings',
      entity: 'settings',
      view: view.current,
    }),
    'settings',
  );

  const words = query.toLowerCase();
  const found = widgets.filter((widget) => {
    const { name, description } = widgetTexts(widget);
    return `${widget.code} ${name} ${description}`.toLowerCase().includes(words);
  });
  const open = createSettingsDialog(page);
  return (
    <div class="settings-section">
      <SettingsMenu current="/settings/widgets/" />
      <div class="list-page widget-page" ref={view} id="work-area">
        <div class="list__top">
          <h1 class="list__top__title">{t('widgets.title')}</h1>
          <fieldset class="list__top__tabs" aria-label={t('widgets.title')}>
            {(['all', ...statuses] as const).map((code) => (
              <button
                key={code}
                type="button"
                class="list__top__tab"
                aria-pressed={code === status}
                onClick={() => setStatus(code)}
              >
                {t(`widgets.${code}`)}
              </button>
            ))}
          </fieldset>
          <input
            type="search"
            class="text-input list__top__search"
            placeholder={t('widgets.search')}
            aria-label={t('widgets.search')}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
        <div class="widget-page__content public-integrations-list">
          {widgets.length === 0 && (
            <PageMessage title={t('widgets.none')}>{t('widgets.noneHint')}</PageMessage>
          )}
          {widgets.length > 0 && found.length === 0 && <PageMessage title={t('widgets.nothing')} />}
          {statuses
            .filter((code) => status === 'all' || status === code)
            .map((code) => {
              const tiles = found.filter((widget) => widget.status === code);
              if (tiles.length === 0) return null;
              return (
                <section key={code} class="widgets-group">
                  <h2 class="widgets-group__title">{t(`widgets.${code}`)}</h2>
                  <ul class="widgets-group__tiles">
                    {tiles.map((widget) => (
                      <WidgetTile key={widget.code} widget={widget} open={() => open(widget)} />
                    ))}
                  </ul>
                </section>
              );
            })}
        </div>
      </div>
    </div>
  );
}
