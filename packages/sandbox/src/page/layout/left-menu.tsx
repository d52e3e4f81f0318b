import type { Route } from '../navigation/routes.ts';
import { usePageState, useTexts } from '../page-context.ts';
import { Icon } from './icon.tsx';
import { type MenuItem, menuItems } from './menu-items.ts';
import { NotificationBell } from './notifications.tsx';
import { UserMenu } from './user-menu.tsx';

const currentCode = (route: Route): string => {
  switch (route.page) {
    case 'lead':
    case 'leads':
    case 'board':
      return 'leads';
    case 'widgets':
    case 'pipeline-settings':
    case 'salesbot':
      return 'settings';
    case 'own':
      if (route.own.kind === 'advanced' || route.own.location === 'settings') return 'settings';
      return route.own.location === 'stats' ? 'stats' : `${route.code}-${route.own.itemCode}`;
    case 'catalog':
      return 'catalogs';
    case 'list':
      if (route.name.startsWith('todo')) return 'todo';
      return route.name === 'customers' ? 'customers' : 'catalogs';
    case 'card':
      return route.entity === 'customers' ? 'customers' : 'catalogs';
    case 'plain':
      return route.section;
    default:
      return '';
  }
};

/** The menu at the left edge, on every page. */
export function LeftMenu({ route }: { readonly route: Route }) {
  const { widgets } = usePageState();
  const t = useTexts();
  const current = currentCode(route);
  return (
    <header id="left_menu" class="left-menu nav">
      <UserMenu />
      <nav class="nav__menu-wrapper" aria-label={t('menu.main')}>
        <ul id="nav_menu" class="nav__menu">
          {menuItems(widgets, t).map((item) => (
            <Item key={item.code} item={item} current={item.code === current} />
          ))}
        </ul>
      </nav>
      <NotificationBell />
    </header>
  );
}

function Item({ item, current }: { readonly item: MenuItem; readonly current: boolean }) {
  const { code, href, icon, text, submenu } = item;
  return (
    <li class="nav__menu__item" data-entity={code}>
      <a
        class="nav__menu__item__link js-navigate-link"
        href={href}
        aria-current={current ? 'page' : undefined}
      >
        <span class="nav__menu__item__icon">
          {typeof icon === 'string' ? (
            <img src={icon} alt="" width={22} height={22} />
          ) : (
            <Icon icon={icon} size={22} />
          )}
        </span>
        <span class="nav__menu__item__title">{text}</span>
      </a>
      {current && submenu.length > 0 && (
        <ul class="nav__menu__submenu">
          {submenu.map((sub) => (
            <li key={sub.href}>
              <a class="nav__menu__submenu__link js-navigate-link" href={sub.href}>
                {sub.text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
