import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, findingsOf, renderTree } from '../../test/render.ts';
import { InlineInput } from './inline-input.tsx';

function Name({ save = () => {} }: { readonly save?: (name: string) => void | Promise<void> }) {
  const [name, setName] = useState('Lead 1');
  return (
    <InlineInput
      label="Name"
      value={name}
      onSave={async (next) => {
        await save(next);
        setName(next);
      }}
    />
  );
}

const shown = page.getByRole('button', { name: /^Name/ });
const typed = page.getByRole('textbox', { name: 'Name' });

describe('InlineInput', () => {
  it('becomes a control when it is pressed, and keeps what is typed by Enter', async () => {
    renderTree(<Name />);
    await shown.click();
    await userEvent.keyboard('Lead 2{Enter}');
    await expect.element(page.getByRole('button', { name: 'Name: Lead 2' })).toBeVisible();
    await expect.poll(() => shown.element().matches(':focus')).toBe(true);
  });

  it('keeps what is typed when the person leaves, and forgets it by Escape', async () => {
    const save = vi.fn();
    renderTree(<Name save={save} />);
    await shown.click();
    await userEvent.keyboard('Lead 2{Escape}');
    await expect.element(page.getByText('Lead 1')).toBeVisible();
    await shown.click();
    await userEvent.keyboard('Lead 3{Tab}');
    await expect.element(page.getByText('Lead 3')).toBeVisible();
    expect(save.mock.calls).toEqual([['Lead 3']]);
  });

  it('saves nothing that did not change', async () => {
    const save = vi.fn();
    renderTree(<Name save={save} />);
    await shown.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(shown).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps the text when saving fails, and saves it by Enter again', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const save = vi.fn().mockRejectedValueOnce(new Error('offline'));
    const { host } = renderTree(<Name save={save} />);
    await shown.click();
    await userEvent.keyboard('Lead 2{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Not saved');
    await expect.element(typed).toHaveValue('Lead 2');
    expect(await findingsOf(host)).toEqual([]);
    await typed.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Lead 2')).toBeVisible();
    trace.mockRestore();
  });

  it('has nothing that axe finds wrong', async () => {
    const empty = <InlineInput label="Empty" value="" onSave={() => {}} />;
    expect(await findingsInBothColors([<Name key="1" />, empty])).toEqual([]);
  });
});
