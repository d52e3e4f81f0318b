import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { RadioGroup } from './radio-group.tsx';

const ways = [
  { value: 'mail', label: 'E-mail' },
  { value: 'sms', label: 'SMS' },
  { value: 'fax', label: 'Fax', disabled: true },
] as const;

describe('RadioGroup', () => {
  it('is chosen by mouse and by arrow keys', async () => {
    const change = vi.fn();
    renderTree(<RadioGroup label="Send as" options={ways} onChange={change} />);
    await expect.element(page.getByRole('radiogroup', { name: 'Send as' })).toBeInTheDocument();
    await page.getByText('E-mail').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('radio', { name: 'SMS' })).toBeChecked();
    expect(change.mock.calls).toEqual([['mail'], ['sms']]);
  });

  it('does not mix with another group in the same place', async () => {
    renderTree(
      <>
        <RadioGroup label="First" options={ways} defaultValue="mail" />
        <RadioGroup label="Second" options={ways} />
      </>,
    );
    await page.getByRole('radiogroup', { name: 'Second' }).getByText('SMS').click();
    const first = page.getByRole('radiogroup', { name: 'First' });
    await expect.element(first.getByRole('radio', { name: 'E-mail' })).toBeChecked();
  });

  it('posts its value, and is reset with its form', async () => {
    const { container } = renderTree(
      <form>
        <RadioGroup label="Send as" name="way" options={ways} defaultValue="mail" />
      </form>,
    );
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).get('way');
    await page.getByText('SMS').click();
    expect(posted()).toBe('sms');
    form?.reset();
    await expect.poll(posted).toBe('mail');
    await expect.element(page.getByRole('radio', { name: 'E-mail' })).toBeChecked();
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <RadioGroup label="Send as" options={ways} defaultValue="mail" required hint="At once" />
        <RadioGroup label="Again" options={ways} error="Choose one" />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
