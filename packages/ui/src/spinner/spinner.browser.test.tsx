import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Spinner } from './spinner.tsx';

describe('Spinner', () => {
  it('says that something is loading, in the language of the CRM page', async () => {
    Reflect.set(globalThis, 'APP', { lang_id: 'ru' });
    onTestFinished(() => {
      Reflect.deleteProperty(globalThis, 'APP');
    });
    renderTree(<Spinner />);
    await expect.element(page.getByRole('status')).toHaveTextContent('Загрузка…');
  });

  it('says what it is told to, and shows it where that is wanted', async () => {
    const { container, rerender } = renderTree(<Spinner label="Looking for the lead" />);
    const label = () => container.querySelector('span > span')?.getBoundingClientRect().width;
    await expect.element(page.getByRole('status')).toHaveTextContent('Looking for the lead');
    expect(label()).toBe(1);
    rerender(<Spinner label="Looking for the lead" showLabel />);
    expect(label()).toBeGreaterThan(50);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Spinner />
        <Spinner showLabel />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
