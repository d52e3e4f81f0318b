import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { LocaleContext } from '../locale/locale.ts';
import { DatePicker, type DatePickerProps } from './date-picker.tsx';
import { type DateRange, DateRangePicker } from './date-range-picker.tsx';

const Due = ({ locale = 'ru', ...props }: DatePickerProps & { readonly locale?: string }) => (
  <LocaleContext.Provider value={locale}>
    <form>
      <Field label="Due">
        <DatePicker name="due" defaultValue="2026-11-25" {...props} />
      </Field>
    </form>
  </LocaleContext.Provider>
);

const due = page.getByRole('textbox', { name: 'Due' });
const calendar = (name = 'Календарь') => page.getByRole('dialog', { name });
const opener = (name = 'Календарь') => page.getByRole('button', { name, exact: true });
const day = (name: RegExp) => page.getByRole('button', { name });
const focused = () =>
  document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '';

describe('DatePicker', () => {
  it('is typed as the language writes days', async () => {
    const change = vi.fn();
    const { container } = renderTree(<Due onChange={change} />);
    await expect.element(due).toHaveValue('25.11.2026');
    await due.fill('5.3.27');
    await userEvent.keyboard('{Tab}');
    await expect.element(due).toHaveValue('05.03.2027');
    const form = container.querySelector('form');
    expect(form && new FormData(form).get('due')).toBe('2027-03-05');
    await due.fill('');
    await userEvent.keyboard('{Tab}');
    expect(change.mock.calls).toEqual([['2027-03-05'], [null]]);
  });

  it('keeps a text that is no day, or none that is allowed, marked as wrong', async () => {
    renderTree(<Due min="2026-11-01" />);
    for (const text of ['31.02.2027', '31.10.2026']) {
      await due.fill(text);
      await userEvent.keyboard('{Tab}');
      await expect.element(due).toHaveValue(text);
      await expect.element(due).toBeInvalid();
    }
    await due.fill('1.12');
    await userEvent.keyboard('{Tab}');
    await expect.element(due).not.toBeInvalid();
  });

  it('is chosen from the calendar by mouse, which gives the focus back', async () => {
    renderTree(<Due locale="en" />);
    await opener('Calendar').click();
    await expect.element(calendar('Calendar')).toBeVisible();
    await page.getByRole('button', { name: 'Next month' }).click();
    await day(/December 31, 2026/).click();
    await expect.element(due).toHaveValue('12/31/2026');
    await expect.element(calendar('Calendar')).not.toBeInTheDocument();
    expect(focused()).toBe('Calendar');
  });

  it('is chosen from the calendar by keyboard', async () => {
    renderTree(<Due locale="en" max="2027-01-10" />);
    await opener('Calendar').click();
    await expect.poll(focused).toContain('November 25, 2026');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toContain('December 3, 2026');
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain('November 29, 2026');
    await userEvent.keyboard('{PageDown}{End}');
    expect(focused()).toContain('January 2, 2027');
    await userEvent.keyboard('{PageDown}');
    expect(focused()).toContain('January 10, 2027');
    await userEvent.keyboard('{Enter}');
    await expect.element(due).toHaveValue('01/10/2027');
  });

  it('begins the week where the language begins it', async () => {
    renderTree(<Due />);
    await opener().click();
    await expect.element(page.getByRole('columnheader').first()).toHaveTextContent('пн');
  });

  it('takes a time to the day', async () => {
    const change = vi.fn();
    renderTree(<Due time defaultValue={null} onChange={change} />);
    const time = page.getByLabelText('Время');
    await expect.element(time).toBeDisabled();
    await due.fill('5.3.2027');
    await userEvent.keyboard('{Tab}');
    await time.fill('14:30');
    expect(change.mock.calls).toEqual([['2027-03-05T00:00'], ['2027-03-05T14:30']]);
    await due.fill('6.3.2027');
    await userEvent.keyboard('{Tab}');
    expect(change.mock.lastCall).toEqual(['2027-03-06T14:30']);
  });

  it('has nothing that axe finds wrong while it is open', async () => {
    const { host } = renderTree(<Due time />);
    await opener().click();
    await expect.element(calendar()).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});

describe('DateRangePicker', () => {
  function Period({ onChange }: { readonly onChange?: (value: DateRange) => void }) {
    const [value, setValue] = useState<DateRange>({ from: null, to: null });
    return (
      <LocaleContext.Provider value="en">
        <DateRangePicker
          label="Created"
          value={value}
          max="2026-12-31"
          onChange={(next) => {
            setValue(next);
            onChange?.(next);
          }}
        />
      </LocaleContext.Provider>
    );
  }

  it('is chosen by two clicks, in any order', async () => {
    renderTree(<Period />);
    await page.getByRole('textbox', { name: 'From' }).fill('11/15/2026');
    await userEvent.keyboard('{Tab}');
    await page.getByRole('textbox', { name: 'To' }).fill('11/20/2026');
    await userEvent.keyboard('{Tab}');
    await opener('Calendar').click();
    await day(/November 18, 2026/).click();
    await day(/November 9, 2026/).click();
    await expect.element(page.getByRole('textbox', { name: 'From' })).toHaveValue('11/09/2026');
    await expect.element(page.getByRole('textbox', { name: 'To' })).toHaveValue('11/18/2026');
    await expect.element(calendar('Calendar')).not.toBeInTheDocument();
  });

  it('does not let its ends cross', async () => {
    renderTree(<Period />);
    await page.getByRole('textbox', { name: 'From' }).fill('11/15/2026');
    await userEvent.keyboard('{Tab}');
    const to = page.getByRole('textbox', { name: 'To' });
    await to.fill('11/14/2026');
    await userEvent.keyboard('{Tab}');
    await expect.element(to).toBeInvalid();
  });

  it('has nothing that axe finds wrong while it is open', async () => {
    const { host } = renderTree(<Period />);
    await opener('Calendar').click();
    await expect.element(calendar('Calendar')).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});
