import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Link } from '../link/link.tsx';
import { Ribbon } from '../ribbon/ribbon.tsx';
import { Separator } from '../separator/separator.tsx';
import { Text } from './text.tsx';

describe('Text', () => {
  it('is the element that it should be, cut off after its lines', async () => {
    const { container } = renderTree(
      <Text as="h2" size="title" maxRows={2}>
        {'A very long name of a lead '.repeat(20)}
      </Text>,
    );
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    const heading = container.querySelector('h2');
    const lines = (heading?.offsetHeight ?? 0) / 26;
    expect(Math.round(lines)).toBe(2);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Text tone="muted">Muted</Text>
        <Text tone="danger" size="small">
          Danger
        </Text>
        <Text tone="success" strong>
          Success
        </Text>
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});

describe('Separator', () => {
  it('parts things, with and without words', async () => {
    const { container } = renderTree(
      <>
        <Separator />
        <Separator>or</Separator>
        <Separator orientation="vertical" />
      </>,
    );
    await expect.element(page.getByText('or')).toBeVisible();
    const lines = [...container.querySelectorAll('.amo-separator')].map((line) => {
      const { width, height } = line.getBoundingClientRect();
      return [Math.round(Math.min(width, height)), Math.max(width, height) > 10];
    });
    expect(lines.length).toBe(4);
    for (const line of lines) expect(line).toEqual([1, true]);
  });
});

describe('Ribbon', () => {
  it('has nothing that axe finds wrong, links in it neither', async () => {
    const tree = (['info', 'success', 'danger'] as const).map((variant) => (
      <Ribbon key={variant} variant={variant}>
        The trial ends. <Link href="/pay">Extend</Link>
      </Ribbon>
    ));
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
