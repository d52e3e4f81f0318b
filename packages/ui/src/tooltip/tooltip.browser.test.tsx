import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clickIntoPage, findingsInBothColors, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { Tooltip } from './tooltip.tsx';

const Private = () => (
  <div style={{ padding: '60px' }}>
    <Tooltip text="Nobody else sees it">
      <Button>Private</Button>
    </Tooltip>
  </div>
);

const button = page.getByRole('button', { name: 'Private' });
const bubble = page.getByRole('tooltip');

describe('Tooltip', () => {
  it('describes its control, seen or not', async () => {
    renderTree(<Private />);
    await expect.element(button).toHaveAccessibleDescription('Nobody else sees it');
    await expect.element(bubble).not.toBeInTheDocument();
  });

  it('is shown to the pointer, which may move onto it, and goes when the pointer goes', async () => {
    renderTree(<Private />);
    await button.hover();
    await expect.element(bubble).toBeVisible();
    await bubble.hover();
    await expect.element(bubble).toBeVisible();
    await userEvent.unhover(bubble);
    await expect.element(bubble).not.toBeInTheDocument();
  });

  it('is shown to the keyboard’s focus and hidden by Escape', async () => {
    renderTree(<Private />);
    await clickIntoPage();
    await userEvent.keyboard('{Tab}');
    await expect.element(bubble).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(bubble).not.toBeInTheDocument();
    await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(bubble).toBeVisible();
  });

  it('stands above its control', async () => {
    const { container } = renderTree(<Private />);
    await clickIntoPage();
    await userEvent.keyboard('{Tab}');
    await expect.element(bubble).toBeVisible();
    const rect = (selector: string) => container.querySelector(selector)?.getBoundingClientRect();
    const [box, anchor] = [rect('[role=tooltip]'), rect('button')];
    if (!box || !anchor) throw new Error('nothing is drawn');
    expect(Math.round(anchor.top - box.bottom)).toBe(4);
    expect(Math.abs(box.left + box.width / 2 - anchor.left - anchor.width / 2)).toBeLessThan(2);
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<Private />)).toEqual([]);
  });
});
