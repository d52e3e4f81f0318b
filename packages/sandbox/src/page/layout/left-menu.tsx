import {
  ChartNoAxesColumn,
  CircleDollarSign,
  CircleUserRound,
  Gauge,
  type IconNode,
  List,
  Mail,
  Settings,
  SquareCheckBig,
} from 'lucide';
import type { Route } from '../navigation/routes.ts';
import { useTexts } from '../page-context.ts';
import type { TextKey } from '../texts/translate.ts';
import { Icon } from './icon.tsx';
import { NotificationBell } from './notifications.tsx';
import { UserMenu } from './user-menu.tsx';

interface MenuItem {
  readonly code: string;
  readonly text: TextKey;
  readonly href: string;
  readonly icon: IconNode;
}

const items: readonly MenuItem[] = [
  { code: 'dashboard', text: 'menu.dashboard', href: '/dashboard/', icon: Gauge },
  { code: 'leads', text: 'menu.leads', href: '/leads/list/', icon: CircleDollarSign },
  { code: 'customers', text: 'menu.customers', href: '/customers/list/', icon: CircleUserRound },
  { code: 'todo', text: 'menu.todo', href: '/todo/list/', icon: SquareCheckBig },
  { code: 'catalogs', text: 'menu.catalogs', href: '/contacts/list/', icon: List },
  { code: 'mail', text: 'menu.mail', href: '/mail/inbox/', icon: Mail },
  { code: 'stats', text: 'menu.stats', href: '/stats/', icon: ChartNoAxesColumn },
  { code: 'settings', text: 'menu.settings', href: '/settings/widgets/', icon: Settings },
];

const currentCode = (route: Route): string => {
  switch (route.page) {
    case 'lead':
    case 'leads':
      return 'leads';
    case 'widgets':
      return 'settings';
    case 'list':
      return route.name === 'customers' || route.name === 'todo' ? route.name : 'catalogs';
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
  const t = useTexts();
  const current = currentCode(route);
  return (
    <header id="left_menu" class="left-menu nav">
      <UserMenu />
      <nav class="nav__menu-wrapper" aria-label={t('menu.main')}>
        <ul id="nav_menu" class="nav__menu">
          {items.map(({ code, text, href, icon }) => (
            <li key={code} class="nav__menu__item" data-entity={code}>
              <a
                class="nav__menu__item__link js-navigate-link"
                href={href}
                aria-current={code === current ? 'page' : undefined}
              >
                <span class="nav__menu__item__icon">
                  <Icon icon={icon} size={22} />
                </span>
                <span class="nav__menu__item__title">{t(text)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <NotificationBell />
    </header>
  );
}
