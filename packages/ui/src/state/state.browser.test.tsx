import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';

describe('ErrorState', () => {
  it('is heard at once, and tries again once at a time', async () => {
    let finish = () => {};
    const retry = vi.fn(
      () =>
        new Promise<void>((done) => {
          finish = done;
        }),
    );
    renderTree(<ErrorState onRetry={retry}>Ask the support.</ErrorState>);
    await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be loaded');
    const button = page.getByRole('button', { name: 'Try again' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    await button.click({ force: true });
    expect(retry).toHaveBeenCalledTimes(1);
    finish();
    await expect.element(button).not.toHaveAttribute('aria-busy');
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = <ErrorState onRetry={() => {}}>Ask the support.</ErrorState>;
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});

describe('EmptyState', () => {
  it('says what would be here, and offers the first', async () => {
    const write = vi.fn();
    renderTree(
      <EmptyState title="No notes yet" icon="✎" action={<Button onClick={write}>Write one</Button>}>
        Notes are seen by the whole team.
      </EmptyState>,
    );
    await expect.element(page.getByText('No notes yet')).toBeVisible();
    await page.getByRole('button', { name: 'Write one' }).click();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <EmptyState title="No notes yet" icon="✎">
        Notes are seen by the whole team.
      </EmptyState>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
