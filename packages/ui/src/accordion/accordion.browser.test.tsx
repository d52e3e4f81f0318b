import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Accordion, type AccordionProps } from './accordion.tsx';

const Questions = (props: Partial<AccordionProps>) => (
  <Accordion
    items={[
      { id: 'what', title: 'What is it?', content: 'A widget' },
      { id: 'price', title: 'What does it cost?', content: 'Nothing' },
    ]}
    {...props}
  />
);

const what = page.getByText('What is it?');
const price = page.getByText('What does it cost?');

describe('Accordion', () => {
  it('opens one at a time, by mouse and by keyboard', async () => {
    const toggle = vi.fn();
    renderTree(<Questions onToggle={toggle} />);
    await what.click();
    await expect.element(page.getByText('A widget')).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('Nothing')).toBeVisible();
    await expect.element(page.getByText('A widget')).not.toBeVisible();
    expect(toggle.mock.lastCall).toEqual([['price']]);
  });

  it('opens several where that is wanted, some from the start', async () => {
    const toggle = vi.fn();
    renderTree(<Questions multiple defaultOpen={['what']} onToggle={toggle} />);
    await price.click();
    await expect.element(page.getByText('A widget')).toBeVisible();
    await expect.poll(() => toggle.mock.calls).toEqual([[['what', 'price']]]);
    await what.click();
    await expect.element(page.getByText('A widget')).not.toBeVisible();
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<Questions defaultOpen={['what']} />)).toEqual([]);
  });
});
