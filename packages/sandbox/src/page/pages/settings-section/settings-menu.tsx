import { caption } from '../../host/i18n.ts';
import { namesLocation } from '../../host/locations.ts';
import { asObject, at } from '../../host/value.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';

/** The menu of the section "Settings": the system's pages, then those of widgets. */
export function SettingsMenu({ current }: { readonly current: string }) {
  const { widgets } = usePageState();
  const t = useTexts();
  const active = widgets.filter(({ isActive }) => isActive);
  const items: readonly { href: string; text: string; section?: string }[] = [
    { href: '/settings/widgets/', text: t('widgets.title') },
    {
      href: '/settings/pipeline/leads/',
      text: t('pipeline.title'),
      section: '/settings/pipeline/',
    },
    { href: '/settings/communications/', text: t('salesbot.title') },
    ...active
      .filter(({ manifest }) => namesLocation(manifest, 'advanced_settings'))
      .map((widget) => ({
        href: `/settings/advanced/${widget.code}/`,
        text: caption(
          widget.langs,
          at(widget.manifest, 'advanced', 'title'),
          widgetTexts(widget).name,
        ),
      })),
    ...active.flatMap((widget) =>
      Object.entries(asObject(at(widget.manifest, 'left_menu', 'settings', 'submenu'))).map(
        ([code, item]) => ({
          href: `/settings/widget_page/${widget.code}/${code}/`,
          text: caption(widget.langs, at(item, 'title'), code),
        }),
      ),
    ),
  ];
  return (
    <nav class="settings-menu" aria-label={t('menu.settings')}>
      <ul>
        {items.map(({ href, text, section = href }) => (
          <li key={href}>
            <a
              class="settings-menu__link js-navigate-link"
              href={href}
              aria-current={current.startsWith(section) ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
