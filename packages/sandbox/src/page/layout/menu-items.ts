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
import type { PageWidget } from '../../page-shapes/page-state.ts';
import { caption } from '../host/i18n.ts';
import { namesLocation } from '../host/locations.ts';
import { asObject, asText, at } from '../host/value.ts';
import type { Translate } from '../texts/translate.ts';

/** An item of the left menu. */
export interface MenuItem {
  readonly code: string;
  readonly text: string;
  readonly href: string;
  /** One of ours, or the address of a widget's picture. */
  readonly icon: IconNode | string;
  readonly submenu: readonly { readonly href: string; readonly text: string }[];
}

const systemItems = [
  { code: 'dashboard', href: '/dashboard/', icon: Gauge },
  { code: 'leads', href: '/leads/list/', icon: CircleDollarSign },
  { code: 'customers', href: '/customers/list/', icon: CircleUserRound },
  { code: 'todo', href: '/todo/list/', icon: SquareCheckBig },
  { code: 'catalogs', href: '/contacts/list/', icon: List },
  { code: 'mail', href: '/mail/inbox/', icon: Mail },
  { code: 'stats', href: '/stats/', icon: ChartNoAxesColumn },
  { code: 'settings', href: '/settings/widgets/', icon: Settings },
] as const;

/** Manifests call the tasks by their English name. */
const manifestCode = (code: string): string => (code === 'todo' ? 'tasks' : code);

/**
 * The left menu: the system's items, without those that a widget hides, and the widgets' own, each
 * after the item that its manifest names.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/left_menu
 */
export function menuItems(widgets: readonly PageWidget[], t: Translate): readonly MenuItem[] {
  const menus = widgets.filter(
    ({ isActive, manifest }) => isActive && namesLocation(manifest, 'widget_page'),
  );
  const items: MenuItem[] = systemItems
    .filter(
      ({ code }) =>
        code === 'settings' ||
        !menus.some(
          ({ manifest }) => at(manifest, 'left_menu', manifestCode(code), 'is_hidden') === true,
        ),
    )
    .map(({ code, href, icon }) => ({
      code,
      href,
      icon,
      text: t(`menu.${code}`),
      submenu: code === 'stats' ? menus.flatMap((widget) => statsItems(widget)) : [],
    }));
  const known = new Set(systemItems.map(({ code }) => manifestCode(code)));
  for (const widget of menus) {
    for (const [code, item] of Object.entries(asObject(at(widget.manifest, 'left_menu')))) {
      if (known.has(code)) continue;
      const after = asText(at(item, 'sort', 'after')) || 'settings';
      const index = items.findIndex((found) => manifestCode(found.code) === after);
      items.splice(index < 0 ? items.length : index + 1, 0, ownItem(widget, code, item));
    }
  }
  return items;
}

const submenuOf = (widget: PageWidget, item: unknown, base: string): MenuItem['submenu'] =>
  Object.entries(asObject(at(item, 'submenu')))
    .sort(([, a], [, b]) => Number(at(a, 'sort')) - Number(at(b, 'sort')))
    .map(([code, sub]) => ({
      href: `${base}${code}/`,
      text: caption(widget.langs, at(sub, 'title'), code),
    }));

const statsItems = (widget: PageWidget): MenuItem['submenu'] =>
  submenuOf(
    widget,
    at(widget.manifest, 'left_menu', 'stats'),
    `/stats/widget_page/${widget.code}/`,
  );

const ownItem = (widget: PageWidget, code: string, item: unknown): MenuItem => {
  const href = `/widget_page/${widget.code}/${code}/`;
  const picture = asText(at(item, 'icons', 'dark')) || asText(at(item, 'icon'));
  return {
    code: `${widget.code}-${code}`,
    href,
    text: caption(widget.langs, at(item, 'title'), code),
    icon: picture ? `${widget.path}/${picture.replace(/^\.?\//, '')}` : List,
    submenu: submenuOf(widget, item, href),
  };
};
