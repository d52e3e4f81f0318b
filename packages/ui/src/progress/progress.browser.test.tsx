import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Skeleton } from '../skeleton/skeleton.tsx';
import { Progress } from './progress.tsx';

describe('Progress', () => {
  it('says how far it is', async () => {
    const { rerender } = renderTree(<Progress label="Exported" value={30} max={120} />);
    const bar = page.getByRole('progressbar', { name: 'Exported' });
    await expect.element(bar).toHaveAttribute('value', '30');
    await expect.element(page.getByText('25%')).toBeVisible();
    rerender(<Progress label="Exported" />);
    await expect.element(bar).not.toHaveAttribute('value');
    expect(bar.element().matches(':indeterminate')).toBe(true);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Progress label="Exported" value={0.4} />
        <Progress label="Imported" />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});

describe('Skeleton', () => {
  it('says that something is loading, and has the shape of it', async () => {
    const { container } = renderTree(<Skeleton lines={3} />);
    await expect.element(page.getByRole('status')).toHaveTextContent('Loading…');
    expect(container.querySelectorAll('.amo-skeleton-line').length).toBe(3);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (['text', 'circle', 'block'] as const).map((shape) => (
      <Skeleton key={shape} shape={shape} />
    ));
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
