import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, places, renderIn, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { Popover, type PopoverProps } from './popover.tsx';

const Filter = (props: Partial<PopoverProps>) => (
  <Popover
    label="Filter"
    trigger={(attributes) => <Button {...attributes}>Show</Button>}
    {...props}
  >
    {props.children ?? <Checkbox>Only mine</Checkbox>}
  </Popover>
);

const opener = page.getByRole('button', { name: 'Show' });
const popover = page.getByRole('dialog', { name: 'Filter' });

describe('Popover', () => {
  for (const place of places) {
    it(`opens under its button, in a ${place}`, async () => {
      const { container } = renderIn(place, <Filter />);
      await opener.click();
      await expect.element(popover).toBeVisible();
      const button = container.querySelector('button')?.getBoundingClientRect();
      const box = container.querySelector('dialog')?.getBoundingClientRect();
      if (!button || !box) throw new Error('nothing is drawn');
      expect(Math.round(box.top - button.bottom)).toBe(4);
      expect(Math.round(box.left - button.left)).toBe(4);
    });
  }

  it('is closed by Escape, by a click elsewhere, and by its button', async () => {
    const onToggle = vi.fn();
    renderTree(<Filter onToggle={onToggle} />);
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(document.body, { position: { x: 300, y: 300 } }),
      () => opener.click(),
    ]) {
      await opener.click();
      await expect.element(popover).toBeVisible();
      await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
      await close();
      await expect.element(popover).not.toBeInTheDocument();
      await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    }
    expect(onToggle.mock.calls.map(([open]) => open)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('gives the focus to what is in it, and back to its button', async () => {
    const { container } = renderTree(<Filter />);
    await opener.click();
    await expect.element(popover).toBeVisible();
    await userEvent.keyboard('{Tab} ');
    await expect.element(page.getByRole('checkbox', { name: 'Only mine' })).toBeChecked();
    await userEvent.keyboard('{Escape}');
    await expect.element(popover).not.toBeInTheDocument();
    await expect.poll(() => container.querySelector('button')?.matches(':focus')).toBe(true);
  });

  it('can be closed by what is in it', async () => {
    renderTree(<Filter>{(close: () => void) => <Button onClick={close}>Apply</Button>}</Filter>);
    await opener.click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.element(popover).not.toBeInTheDocument();
  });

  it('turns upwards where there is no room below, and follows its button', async () => {
    const { host, container } = renderTree(<Filter />);
    host.style.cssText = 'position:fixed;bottom:0;left:0';
    await opener.click();
    const rects = () => ({
      button: container.querySelector('button')?.getBoundingClientRect() ?? new DOMRect(),
      box: container.querySelector('dialog')?.getBoundingClientRect() ?? new DOMRect(),
    });
    await expect.poll(() => Math.round(rects().button.top - rects().box.bottom)).toBe(4);
    host.style.bottom = '200px';
    await expect.poll(() => Math.round(rects().box.top - rects().button.bottom)).toBe(4);
  });

  it('stands beside its button in browsers that do not place it by themselves', async () => {
    const supports = vi.spyOn(CSS, 'supports').mockReturnValue(false);
    const { host, container } = renderTree(<Filter />);
    host.style.cssText = 'position:fixed;top:60px;left:30px';
    await opener.click();
    await expect.element(popover).toBeVisible();
    const gap = () => {
      const button = container.querySelector('button')?.getBoundingClientRect();
      const box = container.querySelector('dialog')?.getBoundingClientRect();
      return button && box ? [box.top - button.bottom, box.left - button.left].map(Math.round) : [];
    };
    // The surface has a margin of its own.
    await expect.poll(gap).toEqual([4, 4]);
    host.style.left = '90px';
    await expect.poll(gap).toEqual([4, 4]);
    supports.mockRestore();
  });

  it('has nothing that axe finds wrong', async () => {
    const { host } = renderTree(<Filter />);
    await opener.click();
    await expect.element(popover).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});
