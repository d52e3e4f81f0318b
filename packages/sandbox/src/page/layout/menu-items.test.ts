import { describe, expect, it } from 'vitest';
import type { PageWidget } from '../../page-shapes/page-state.ts';
import { createTranslate } from '../texts/translate.ts';
import { menuItems } from './menu-items.ts';

const widget = (left_menu: unknown, isActive = true): PageWidget => ({
  code: 'w',
  version: '1.0.0',
  status: isActive ? 'installed' : 'install',
  isActive,
  path: 'http://widgets.test/upl/w/widget',
  clientUuid: 'u',
  sdkCatalogId: null,
  manifest: { locations: ['widget_page'], left_menu },
  langs: { menu: { own: 'Own page' } },
  settings: {},
});

const codes = (...widgets: readonly PageWidget[]) =>
  menuItems(widgets, createTranslate('en')).map(({ code }) => code);

const system = ['dashboard', 'leads', 'customers', 'todo', 'catalogs', 'mail', 'stats', 'settings'];

describe('the left menu', () => {
  it('has the items of the system', () => {
    expect(codes()).toEqual(system);
  });

  it('puts the item of a widget where its manifest says, at the end without a word', () => {
    const after = widget({ page: { title: 'menu.own', sort: { after: 'tasks' } } });
    expect(codes(after)).toEqual([...system.slice(0, 4), 'w-page', ...system.slice(4)]);
    expect(codes(widget({ page: { title: 'menu.own' } })).at(-1)).toBe('w-page');
  });

  it('hides what a widget hides, but never the settings', () => {
    const hides = widget({ mail: { is_hidden: true }, settings: { is_hidden: true } });
    expect(codes(hides)).toEqual(system.filter((code) => code !== 'mail'));
  });

  it('does not ask a widget that is not installed', () => {
    expect(codes(widget({ mail: { is_hidden: true } }, false))).toEqual(system);
  });

  it('sorts the submenu', () => {
    const submenu = { b: { title: 'B', sort: 2 }, a: { title: 'A', sort: 1 } };
    const [item] = menuItems(
      [widget({ page: { title: 'menu.own', submenu } })],
      createTranslate('en'),
    ).slice(-1);
    expect(item?.text).toBe('Own page');
    expect(item?.submenu.map(({ text }) => text)).toEqual(['A', 'B']);
  });
});
