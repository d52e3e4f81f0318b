import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { ContextMenu } from './context-menu.tsx';
import { Menu } from './menu.tsx';
import type { MenuItem } from './menu-item.ts';

const select = vi.fn();
const choose = (name: string) => () => select(name);

const items: readonly MenuItem[] = [
  { label: 'Pin', checked: true, onSelect: choose('pin') },
  { label: 'Copy', onSelect: choose('copy') },
  { label: 'Archive', disabled: true, onSelect: choose('archive') },
  'separator',
  {
    label: 'Move to',
    items: [
      { label: 'New', onSelect: choose('new') },
      { label: 'Closed', items: [{ label: 'Won', onSelect: choose('won') }] },
    ],
  },
  { label: 'Delete', danger: true, onSelect: choose('delete') },
];

const More = () => (
  <Menu label="Note" items={items} trigger={(more) => <Button {...more}>More</Button>} />
);

const opener = page.getByRole('button', { name: 'More' });
const menu = page.getByRole('menu', { name: 'Note', exact: true });
const chosen = () => select.mock.calls.splice(0).map(([name]) => name);
const focused = () => document.activeElement?.shadowRoot?.activeElement?.textContent;

describe('Menu', () => {
  it('does what is clicked, and gives the focus back', async () => {
    renderTree(<More />);
    await opener.click();
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('menuitem', { name: 'Copy' }).click();
    expect(chosen()).toEqual(['copy']);
    await expect.element(menu).not.toBeInTheDocument();
    expect(focused()).toBe('More');
  });

  it('is walked through by keys, round and round, and by first letters', async () => {
    renderTree(<More />);
    await opener.click();
    await expect.poll(focused).toBe('Pin');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Copy');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Delete');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Pin');
    await userEvent.keyboard('{End}{Home}m');
    expect(focused()).toBe('Move to');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('New');
  });

  it('opens sub-menus to the right and closes them to the left', async () => {
    renderTree(<More />);
    await opener.click();
    await userEvent.keyboard('m{ArrowRight}');
    await expect.poll(focused).toBe('New');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.poll(focused).toBe('Won');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(focused).toBe('Closed');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Move to');
    await expect.element(menu).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{Enter}');
    await expect.poll(chosen).toEqual(['won']);
    await expect.element(menu).not.toBeInTheDocument();
    expect(focused()).toBe('More');
  });

  it('is closed by Escape, by Tab, by a click elsewhere, and by its button', async () => {
    renderTree(<More />);
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.keyboard('{Tab}'),
      () => userEvent.click(document.body, { position: { x: 350, y: 350 } }),
      () => opener.click(),
    ]) {
      await opener.click();
      await expect.element(menu).toBeVisible();
      await close();
      await expect.element(menu).not.toBeInTheDocument();
    }
    expect(chosen()).toEqual([]);
  });

  it('says what is on and what can not be done', async () => {
    renderTree(<More />);
    await opener.click();
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'Pin' })).toBeChecked();
    const archive = page.getByRole('menuitem', { name: 'Archive' });
    await expect.element(archive).toHaveAttribute('aria-disabled', 'true');
    await archive.click({ force: true });
    expect(chosen()).toEqual([]);
    await expect.element(menu).toBeVisible();
  });

  it('has nothing that axe finds wrong while it is open', async () => {
    const { host } = renderTree(<More />);
    await opener.click();
    await userEvent.keyboard('m{Enter}');
    await expect.poll(focused).toBe('New');
    expect(await findingsOf(host)).toEqual([]);
  });
});

describe('ContextMenu', () => {
  it('opens where the right button was pressed, also inside something transformed', async () => {
    const { host, container } = renderTree(
      <ContextMenu label="Note" items={items}>
        <p style={{ height: '100px', margin: 0 }}>Call back</p>
      </ContextMenu>,
    );
    host.style.cssText = 'transform:translate(20px,30px);width:200px';
    await page.getByText('Call back').click({ button: 'right', position: { x: 50, y: 40 } });
    await expect.element(menu).toBeVisible();
    const text = container.querySelector('p')?.getBoundingClientRect();
    const box = container.querySelector('[role=menu]')?.getBoundingClientRect();
    if (!text || !box) throw new Error('nothing is drawn');
    expect(Math.abs(box.left - text.left - 54)).toBeLessThan(2);
    expect(Math.abs(box.top - text.top - 44)).toBeLessThan(2);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(chosen()).toEqual(['delete']);
  });
});
