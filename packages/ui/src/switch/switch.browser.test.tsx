import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Switch } from './switch.tsx';

describe('Switch', () => {
  it('is switched by its label and by the space key', async () => {
    const change = vi.fn();
    renderTree(<Switch onChange={change}>Answer at night</Switch>);
    const night = page.getByRole('switch', { name: 'Answer at night' });
    await page.getByText('Answer at night').click();
    await expect.element(night).toBeChecked();
    await userEvent.keyboard(' ');
    await expect.element(night).not.toBeChecked();
    expect(change.mock.calls).toEqual([[true], [false]]);
  });

  it('shows whether it is on', () => {
    const { container } = renderTree(
      <>
        <Switch checked>On</Switch>
        <Switch>Off</Switch>
      </>,
    );
    const looks = [...container.querySelectorAll('input')].map(
      (track) => getComputedStyle(track).backgroundColor,
    );
    expect(new Set(looks).size).toBe(2);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Switch defaultChecked>On</Switch>
        <Switch>Off</Switch>
        <Switch disabled>Disabled</Switch>
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
