import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { LocaleContext } from '../locale/locale.ts';
import { NumberField } from './number-field.tsx';

function Budget() {
  const [budget, setBudget] = useState<number | null>(1500);
  return (
    <LocaleContext.Provider value="en">
      <Field label="Budget">
        <NumberField currency="USD" min={0} max={10_000} value={budget} onChange={setBudget} />
      </Field>
      <output class="amo">{String(budget)}</output>
    </LocaleContext.Provider>
  );
}

describe('NumberField', () => {
  it('shows money for reading, a plain number for typing, and money again', async () => {
    renderTree(<Budget />);
    const budget = page.getByRole('spinbutton', { name: 'Budget' });
    await expect.element(budget).toHaveValue('$1,500');
    await budget.click();
    await expect.element(budget).toHaveValue('1500');
    await budget.fill('2000.5');
    await expect.element(page.getByRole('status')).toHaveTextContent('2000.5');
    await userEvent.keyboard('{Tab}');
    await expect.element(budget).toHaveValue('$2,000.50');
  });

  it('is stepped by the arrow keys, within its limits', async () => {
    renderTree(<Budget />);
    const budget = page.getByRole('spinbutton', { name: 'Budget' });
    await budget.click();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{PageDown}');
    await expect.element(budget).toHaveValue('1492');
    await budget.fill('99999');
    await userEvent.keyboard('{Tab}');
    await expect.element(budget).toHaveValue('$10,000');
  });

  it('keeps a text that is no number, marked as wrong, and says that there is none', async () => {
    renderTree(<Budget />);
    const budget = page.getByRole('spinbutton', { name: 'Budget' });
    await budget.fill('about 20');
    await userEvent.keyboard('{Tab}');
    await expect.element(budget).toHaveValue('about 20');
    await expect.element(budget).toBeInvalid();
    await expect.element(page.getByRole('status')).toHaveTextContent('null');
    await budget.fill('20');
    await expect.element(budget).not.toBeInvalid();
  });

  it('posts the plain number in any language, and is reset with its form', async () => {
    const { container } = renderTree(
      <LocaleContext.Provider value="ru">
        <form>
          <NumberField aria-label="Цена" name="price" defaultValue={1234.5} currency="RUB" />
        </form>
      </LocaleContext.Provider>,
    );
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).get('price');
    const price = page.getByRole('spinbutton', { name: 'Цена' });
    expect(posted()).toBe('1234.5');
    await price.fill('2 000,25');
    await expect.poll(posted).toBe('2000.25');
    await price.fill('');
    await expect.poll(posted).toBe('');
    form?.reset();
    await expect.poll(posted).toBe('1234.5');
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Budget />
        <NumberField aria-label="Empty" placeholder="0" />
        <NumberField aria-label="Wrong" invalid defaultValue={1} min={0} max={3} />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
