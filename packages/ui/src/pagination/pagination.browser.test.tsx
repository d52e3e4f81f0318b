import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Pagination } from './pagination.tsx';

function Pages({ pages }: { readonly pages?: number }) {
  const [current, setCurrent] = useState(1);
  return (
    <Pagination
      page={current}
      onChange={setCurrent}
      {...(pages === undefined ? { hasNext: current < 3 } : { pages })}
    />
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('Pagination', () => {
  it('goes to the next, to the previous, and to the one that is pressed', async () => {
    renderTree(<Pages pages={9} />);
    await expect.element(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    await expect.element(button('Previous page')).toBeDisabled();
    await button('Next page').click();
    await expect.element(button('Page 2')).toHaveAttribute('aria-current', 'page');
    await button('Page 9').click();
    await expect.element(button('Next page')).toBeDisabled();
    await button('Previous page').click();
    await expect.element(button('Page 8')).toHaveAttribute('aria-current', 'page');
  });

  it('goes on while there is more, where nobody knows how many there are', async () => {
    renderTree(<Pages />);
    await button('Next page').click();
    await button('Next page').click();
    await expect.element(button('Page 3')).toHaveAttribute('aria-current', 'page');
    await expect.element(button('Next page')).toBeDisabled();
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<Pages pages={9} />)).toEqual([]);
  });
});
