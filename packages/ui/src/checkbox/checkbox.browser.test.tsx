import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Checkbox } from './checkbox.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';

const reminders = [
  { value: 'day', label: 'A day before' },
  { value: 'hour', label: 'An hour before' },
  { value: 'never', label: 'Never', disabled: true },
] as const;

describe('Checkbox', () => {
  it('is ticked by its label and by the space key', async () => {
    const change = vi.fn();
    const { container } = renderTree(
      <form>
        <Checkbox name="copy" value="yes" onChange={change}>
          Send me a copy
        </Checkbox>
      </form>,
    );
    await page.getByText('Send me a copy').click();
    const form = container.querySelector('form');
    expect(form && new FormData(form).get('copy')).toBe('yes');
    await userEvent.keyboard(' ');
    expect(change.mock.calls).toEqual([[true], [false]]);
  });

  it('can be neither ticked nor not', async () => {
    const { rerender } = renderTree(<Checkbox indeterminate>All</Checkbox>);
    const box = page.getByRole('checkbox', { name: 'All' });
    await expect.element(box).toBePartiallyChecked();
    rerender(<Checkbox checked>All</Checkbox>);
    await expect.element(box).not.toBePartiallyChecked();
    await expect.element(box).toBeChecked();
  });
});

describe('CheckboxGroup', () => {
  it('gives the ticked values in the order of its options', async () => {
    const change = vi.fn();
    renderTree(<CheckboxGroup label="Remind me" options={reminders} onChange={change} />);
    await expect.element(page.getByRole('group', { name: 'Remind me' })).toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'An hour before' }).click();
    await page.getByRole('checkbox', { name: 'A day before' }).click();
    expect(change.mock.calls).toEqual([[['hour']], [['day', 'hour']]]);
  });

  it('ticks all that can be ticked, and shows when it is a part', async () => {
    const change = vi.fn();
    renderTree(<CheckboxGroup label="Remind me" options={reminders} onChange={change} selectAll />);
    const all = page.getByRole('checkbox', { name: 'Select all' });
    await all.click();
    await expect.element(all).toBeChecked();
    await page.getByRole('checkbox', { name: 'A day before' }).click();
    await expect.element(all).toBePartiallyChecked();
    await all.click();
    await all.click();
    await expect.element(all).not.toBeChecked();
    expect(change.mock.calls.map(([value]) => value)).toEqual([
      ['day', 'hour'],
      ['hour'],
      ['day', 'hour'],
      [],
    ]);
  });

  it('posts one entry for each tick, and is reset with its form', async () => {
    const { container } = renderTree(
      <form>
        <CheckboxGroup
          label="Remind me"
          name="remind"
          options={reminders}
          defaultValue={['hour', 'never']}
        />
      </form>,
    );
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).getAll('remind');
    expect(posted()).toEqual(['hour']);
    await page.getByRole('checkbox', { name: 'A day before' }).click();
    await expect.poll(posted).toEqual(['day', 'hour']);
    form?.reset();
    await expect.poll(posted).toEqual(['hour']);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Checkbox defaultChecked>One</Checkbox>
        <Checkbox aria-label="No text" />
        <Checkbox disabled>Disabled</Checkbox>
        <CheckboxGroup label="Remind me" options={reminders} selectAll required hint="Any" />
        <CheckboxGroup label="Again" options={reminders} error="Tick one" />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
