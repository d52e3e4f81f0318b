import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Link } from './link.tsx';

describe('Link', () => {
  it('says that it opens a new tab, which can not steer this one', async () => {
    renderTree(
      <Link href="https://example.com/" newTab>
        Site
      </Link>,
    );
    const link = page.getByRole('link', { name: 'Site (opens in a new tab)' });
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
  ])('leads nowhere with %j', (href) => {
    const { container } = renderTree(<Link href={href}>Site</Link>);
    expect(container.querySelector('a')?.hasAttribute('href')).toBe(false);
  });

  it('keeps addresses of every harmless kind', () => {
    for (const href of ['/leads/1', 'mailto:a@example.com', 'tel:+7', '?page=2', 'https://e.com']) {
      const { container } = renderTree(<Link href={href}>Site</Link>);
      expect(container.querySelector('a')?.getAttribute('href')).toBe(href);
    }
  });

  it('has nothing that axe finds wrong', async () => {
    expect(
      await findingsInBothColors(
        <p class="amo">
          Read <Link href="/help">the guide</Link>
        </p>,
      ),
    ).toEqual([]);
  });
});
