import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Table, type TableProps } from './table.tsx';

interface Lead {
  readonly id: number;
  readonly name: string;
  readonly price: number;
}

const leads: readonly Lead[] = [
  { id: 1, name: 'Boats', price: 500 },
  { id: 2, name: 'Apples', price: 1000 },
  { id: 3, name: 'Cars', price: 20 },
];

const Leads = (props: Partial<TableProps<Lead, number>>) => (
  <Table
    caption="Leads"
    rows={leads}
    rowId={({ id }) => id}
    columns={[
      { key: 'name', title: 'Name', sortBy: ({ name }) => name },
      { key: 'price', title: 'Budget', align: 'end', sortBy: ({ price }) => price },
      { key: 'note', title: 'Note', cell: ({ id }) => `Note ${id}` },
    ]}
    {...props}
  />
);

const names = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelector('td:not(.amo-table-tick)')?.textContent);
const header = (name: string) => page.getByRole('columnheader', { name });
const box = (name: string) => page.getByRole('checkbox', { name });

describe('Table', () => {
  it('is put in order by the headings', async () => {
    const sort = vi.fn();
    renderTree(<Leads onSort={sort} />);
    expect(names()).toEqual(['Boats', 'Apples', 'Cars']);
    await page.getByRole('button', { name: 'Name' }).click();
    await expect.element(header('Name')).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['Apples', 'Boats', 'Cars']);
    await page.getByRole('button', { name: 'Budget' }).click();
    await page.getByRole('button', { name: 'Budget' }).click();
    await expect.element(header('Budget')).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['Apples', 'Boats', 'Cars']);
    await expect.element(header('Name')).not.toHaveAttribute('aria-sort');
    expect(sort.mock.lastCall).toEqual([{ key: 'price', direction: 'descending' }]);
  });

  it('leaves the order to an owner who keeps it', async () => {
    const sort = vi.fn();
    renderTree(<Leads sort={null} onSort={sort} />);
    await page.getByRole('button', { name: 'Name' }).click();
    expect(sort.mock.calls).toEqual([[{ key: 'name', direction: 'ascending' }]]);
    expect(names()).toEqual(['Boats', 'Apples', 'Cars']);
  });

  it('is ticked by row and as a whole', async () => {
    const select = vi.fn();
    renderTree(<Leads selectable onSelect={select} defaultSelected={[99]} />);
    await box('Cars').click();
    await expect.element(box('Leads')).toBePartiallyChecked();
    await box('Leads').click();
    await expect.element(box('Boats')).toBeChecked();
    await box('Boats').click();
    await box('Leads').click();
    await box('Leads').click();
    expect(select.mock.calls.map(([ids]) => ids)).toEqual([
      [99, 3],
      [99, 1, 2, 3],
      [99, 2, 3],
      [99, 1, 2, 3],
      [99],
    ]);
  });

  it('says that it is empty, or that it is loading', async () => {
    const { rerender } = renderTree(<Leads rows={[]} />);
    await expect.element(page.getByText('Nothing here')).toBeVisible();
    rerender(<Leads rows={[]} loading />);
    await expect.element(page.getByText('Loading…')).toBeVisible();
    await expect.element(page.getByRole('table')).toHaveAttribute('aria-busy', 'true');
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<Leads selectable defaultSelected={[2]} />)).toEqual([]);
  });
});
