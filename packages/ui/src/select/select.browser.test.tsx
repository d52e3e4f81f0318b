import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { Select } from './select.tsx';

const options = [
  { value: 'new', label: 'New', group: 'Sales' },
  { value: 'won', label: 'Won', group: 'Sales' },
  { value: 'paid', label: 'Paid', group: 'Support' },
] as const;

type Stage = (typeof options)[number]['value'];

function Controlled() {
  const [stage, setStage] = useState<Stage | null>(null);
  return (
    <Field label="Stage">
      <Select options={options} value={stage} onChange={setStage} placeholder="Not set" />
      <output class="amo">{String(stage)}</output>
    </Field>
  );
}

describe('Select', () => {
  it('starts with nothing, is chosen, and goes back to nothing', async () => {
    renderTree(<Controlled />);
    const stage = page.getByRole('combobox', { name: 'Stage' });
    await expect.element(stage).toHaveDisplayValue('Not set');
    await stage.selectOptions('Won');
    await expect.element(page.getByRole('status')).toHaveTextContent('won');
    await stage.selectOptions('Not set');
    await expect.element(page.getByRole('status')).toHaveTextContent('null');
  });

  it('posts its value, and is reset with its form', async () => {
    const { container } = renderTree(
      <form>
        <Select aria-label="Stage" name="stage" options={options} defaultValue="won" />
      </form>,
    );
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).get('stage');
    expect(posted()).toBe('won');
    await page.getByRole('combobox', { name: 'Stage' }).selectOptions('Paid');
    expect(posted()).toBe('paid');
    form?.reset();
    expect(posted()).toBe('won');
  });

  it('can not be left empty where it is required', async () => {
    renderTree(
      <Field label="Stage" required>
        <Select options={options} placeholder="Choose" />
      </Field>,
    );
    const stage = page.getByRole('combobox', { name: 'Stage' });
    await expect.element(stage).toBeRequired();
    await expect.element(stage).toBeInvalid();
    await expect.element(page.getByRole('option', { name: 'Choose' })).toBeDisabled();
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Controlled />
        <Select aria-label="Wrong" options={options} invalid />
        <Select aria-label="Disabled" options={options} disabled />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
