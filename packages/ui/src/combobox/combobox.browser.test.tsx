import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { Field } from '../field/field.tsx';
import { Modal } from '../modal/modal.tsx';
import { Combobox } from './combobox.tsx';
import { MultiSelect } from './multi-select.tsx';
import type { OptionSearch } from './use-options.ts';

const options = [
  { value: '1', label: 'Алёна' },
  { value: '2', label: 'Борис' },
  { value: '3', label: 'Елена', disabled: true },
  { value: '4', label: 'Яна' },
] as const;

type Id = (typeof options)[number]['value'];

function Who({ onChange }: { readonly onChange?: (value: Id | null) => void }) {
  const [who, setWho] = useState<Id | null>(null);
  return (
    <Field label="Who" hint="Any of us">
      <Combobox
        options={options}
        value={who}
        onChange={(value) => {
          setWho(value);
          onChange?.(value);
        }}
      />
    </Field>
  );
}

const who = page.getByRole('combobox', { name: 'Who' });
const option = (name: string) => page.getByRole('option', { name });

describe('Combobox', () => {
  it('finds by typing, whatever the case and the dots, and is chosen by Enter', async () => {
    const change = vi.fn();
    renderTree(<Who onChange={change} />);
    await expect.element(who).toHaveAccessibleDescription('Any of us');
    await who.click();
    await userEvent.keyboard('АЛЕ');
    await expect.element(option('Алёна')).toBeVisible();
    await expect.element(option('Борис')).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(who).toHaveValue('Алёна');
    await expect.element(who).toHaveAttribute('aria-expanded', 'false');
    expect(change.mock.calls).toEqual([['1']]);
  });

  it('is walked through by arrow keys past what can not be chosen', async () => {
    renderTree(<Who />);
    await who.click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await userEvent.keyboard('{Enter}');
    await expect.element(who).toHaveValue('Яна');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(option('Алёна')).toHaveAttribute('data-active');
    const active = await who.element().getAttribute('aria-activedescendant');
    expect(option('Алёна').element().id).toBe(active);
  });

  it('is chosen by the mouse, and keeps the focus', async () => {
    renderTree(<Who />);
    await who.click();
    await option('Борис').click();
    await expect.element(who).toHaveValue('Борис');
    expect(who.element().matches(':focus')).toBe(true);
  });

  it('forgets a text that chose nothing, and is emptied by an empty one', async () => {
    const change = vi.fn();
    renderTree(<Who onChange={change} />);
    await who.click();
    await option('Борис').click();
    await who.fill('nobody');
    await expect.element(page.getByText('Nothing found').first()).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(who).toHaveValue('Борис');
    await who.fill('');
    await userEvent.keyboard('{Tab}');
    await expect.element(who).toHaveValue('');
    expect(change.mock.calls).toEqual([['2'], [null]]);
  });

  it('closes its list by Escape and leaves the dialog around it open', async () => {
    renderTree(
      <Modal open title="Task" onClose={() => expect.fail('the dialog was closed')}>
        <Who />
      </Modal>,
    );
    await who.click();
    await expect.element(option('Борис')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(option('Борис')).not.toBeInTheDocument();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  it('searches elsewhere, aborts what nobody waits for, and says what it does', async () => {
    const asked: string[] = [];
    const aborted: string[] = [];
    const search: OptionSearch<string> = (query, signal) => {
      asked.push(query);
      signal.addEventListener('abort', () => aborted.push(query));
      if (query === 'bad') return Promise.reject(new Error('offline'));
      if (query === 'slow') return new Promise(() => {});
      return Promise.resolve([{ value: `id-${query}`, label: `Company ${query}` }]);
    };
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { container } = renderTree(
      <form>
        <Combobox aria-label="Company" name="company" search={search} />
      </form>,
    );
    const company = page.getByRole('combobox', { name: 'Company' });
    await company.fill('slow');
    await expect.poll(() => asked).toContain('slow');
    await expect.element(page.getByRole('status')).toHaveTextContent('Searching…');
    await company.fill('bad');
    await expect.element(page.getByRole('status')).toHaveTextContent('The search failed');
    expect(aborted).toContain('slow');
    await company.fill('x');
    await option('Company x').click();
    await expect.element(company).toHaveValue('Company x');
    const form = container.querySelector('form');
    expect(form && new FormData(form).get('company')).toBe('id-x');
    trace.mockRestore();
  });

  it('has nothing that axe finds wrong while it is open', async () => {
    const { host } = renderTree(<Who />);
    await who.click();
    await expect.element(option('Борис')).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});

describe('MultiSelect', () => {
  const People = ({ onChange }: { readonly onChange?: (value: readonly Id[]) => void }) => (
    <form>
      <Field label="Who">
        <MultiSelect
          name="who"
          options={options}
          defaultValue={['2']}
          {...(onChange && { onChange })}
        />
      </Field>
      <Button type="reset">Reset</Button>
    </form>
  );

  it('takes several, and takes them away again', async () => {
    const change = vi.fn();
    const { container } = renderTree(<People onChange={change} />);
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).getAll('who');
    expect(posted()).toEqual(['2']);
    await who.click();
    await userEvent.keyboard('ян{Enter}');
    await option('Алёна').click();
    await expect.poll(posted).toEqual(['2', '4', '1']);
    await userEvent.keyboard('{Backspace}');
    await expect.poll(posted).toEqual(['2', '4']);
    await page.getByRole('button', { name: 'Remove Борис' }).click();
    await expect.poll(posted).toEqual(['4']);
    expect(who.element().matches(':focus')).toBe(true);
    expect(change.mock.lastCall).toEqual([['4']]);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(posted).toEqual(['2']);
  });

  it('stays open while several are chosen, and shows which', async () => {
    renderTree(<People />);
    await who.click();
    await option('Алёна').click();
    await expect.element(option('Алёна')).toHaveAttribute('aria-selected', 'true');
    await option('Алёна').click();
    await expect.element(option('Алёна')).toHaveAttribute('aria-selected', 'false');
  });

  it('has nothing that axe finds wrong while it is open', async () => {
    const { host } = renderTree(<People />);
    await who.click();
    await expect.element(option('Яна')).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});
