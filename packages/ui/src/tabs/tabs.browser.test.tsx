import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { FilterTabs } from './filter-tabs.tsx';
import { Tabs, type TabsProps } from './tabs.tsx';

const Lead = (props: Partial<TabsProps>) => (
  <Tabs
    label="Lead"
    tabs={[
      { id: 'the main one', label: 'Main', content: 'The name' },
      { id: 'closed', label: 'Closed', content: 'Never seen', disabled: true },
      { id: 'files', label: 'Files', content: 'The files' },
    ]}
    {...props}
  />
);

const tab = (name: string) => page.getByRole('tab', { name });
const panel = page.getByRole('tabpanel');

describe('Tabs', () => {
  it('shows the one that is pressed', async () => {
    const change = vi.fn();
    renderTree(<Lead onChange={change} />);
    await expect.element(panel).toHaveTextContent('The name');
    await expect.element(panel).toHaveAccessibleName('Main');
    await tab('Files').click();
    await expect.element(panel).toHaveTextContent('The files');
    await expect.element(tab('Files')).toHaveAttribute('aria-selected', 'true');
    expect(change.mock.calls).toEqual([['files']]);
  });

  it('is walked through by keys, past those that can not be pressed', async () => {
    renderTree(<Lead />);
    await tab('Main').click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(panel).toHaveTextContent('The files');
    expect(tab('Files').element().matches(':focus')).toBe(true);
    await userEvent.keyboard('{ArrowRight}{End}{Home}{ArrowLeft}');
    await expect.element(panel).toHaveTextContent('The files');
    await userEvent.keyboard('{Tab}');
    expect(panel.element().matches(':focus')).toBe(true);
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<Lead defaultValue="files" />)).toEqual([]);
  });
});

describe('FilterTabs', () => {
  const options = [
    { value: 'mine', label: 'Mine', count: 1234 },
    { value: 'late', label: 'Late' },
    { value: 'none', label: 'None', disabled: true },
  ] as const;
  const filter = (name: RegExp) => page.getByRole('button', { name });

  it('switches one on, and off again', async () => {
    const change = vi.fn();
    renderTree(<FilterTabs label="Tasks" options={options} onChange={change} />);
    await expect.element(page.getByRole('group', { name: 'Tasks' })).toBeVisible();
    await filter(/Mine/).click();
    await filter(/Late/).click();
    await expect.element(filter(/Mine/)).toHaveAttribute('aria-pressed', 'false');
    await filter(/Late/).click();
    expect(change.mock.calls).toEqual([[['mine']], [['late']], [[]]]);
  });

  it('switches several on, in the order of the options', async () => {
    const change = vi.fn();
    renderTree(<FilterTabs label="Tasks" multiple options={options} onChange={change} />);
    await filter(/Late/).click();
    await filter(/Mine/).click();
    expect(change.mock.lastCall).toEqual([['mine', 'late']]);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = <FilterTabs label="Tasks" options={options} defaultValue={['mine']} />;
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
