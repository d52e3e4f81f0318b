import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { LocaleContext } from '../locale/locale.ts';
import { Badge } from './badge.tsx';
import { CounterBadge } from './counter-badge.tsx';

describe('Badge', () => {
  it('tells its states apart', () => {
    const { container } = renderTree(
      <>
        <Badge>Off</Badge>
        <Badge variant="success">On</Badge>
        <Badge variant="danger">Failed</Badge>
      </>,
    );
    const looks = [...container.querySelectorAll('.amo-badge')].map(
      (badge) => getComputedStyle(badge, '::before').backgroundColor,
    );
    expect(new Set(looks).size).toBe(3);
  });

  it('has nothing that axe finds wrong', async () => {
    const variants = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
    const tree = variants.map((variant) => (
      <Badge key={variant} variant={variant}>
        {variant}
      </Badge>
    ));
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});

describe('CounterBadge', () => {
  it('says the whole number to those who listen, and a short one to those who look', async () => {
    renderTree(
      <LocaleContext.Provider value="en">
        <CounterBadge count={1234} label="unread" />
      </LocaleContext.Provider>,
    );
    await expect.element(page.getByText('99+')).toBeVisible();
    await expect.element(page.getByText('1,234 unread')).toBeInTheDocument();
  });

  it('is not there at 0 unless that is wanted', () => {
    const { container, rerender } = renderTree(<CounterBadge count={0} label="unread" />);
    expect(container.textContent).toBe('');
    rerender(<CounterBadge count={0} label="unread" showZero />);
    expect(container.textContent).toContain('0');
    rerender(<CounterBadge count={5} label="unread" />);
    expect(container.textContent).toContain('5');
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (['danger', 'info', 'neutral'] as const).map((variant) => (
      <CounterBadge key={variant} count={5} label="unread" variant={variant} />
    ));
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
