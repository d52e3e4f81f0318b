import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Label, LabelGroup } from './label.tsx';

describe('Label', () => {
  it('is taken away by its button', async () => {
    const remove = vi.fn();
    renderTree(<Label onRemove={remove}>Hot</Label>);
    await page.getByRole('button', { name: 'Remove: Hot' }).click();
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it('takes a colour of the CRM and nothing else', () => {
    const { container } = renderTree(
      <>
        <Label color="#99ccff">New</Label>
        <Label color="url(https://example.com/spy.png)">Bad</Label>
      </>,
    );
    const styles = [...container.querySelectorAll('.amo-label')].map((label) =>
      label.getAttribute('style'),
    );
    expect(styles[0]).toContain('rgb(153, 204, 255)');
    expect(styles[1]).toBeNull();
  });

  it('stands in a list with others, which is named', async () => {
    renderTree(
      <LabelGroup label="Tags">
        <Label>Hot</Label>
        <Label>VIP</Label>
      </LabelGroup>,
    );
    const list = page.getByRole('list', { name: 'Tags' });
    expect(list.getByRole('listitem').elements().length).toBe(2);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <LabelGroup label="Tags">
        <Label onRemove={() => {}}>Hot</Label>
        <Label color="#99ccff" onRemove={() => {}}>
          New
        </Label>
        <Label color="#1862cf">A name that is longer than the place that it has in the panel</Label>
      </LabelGroup>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
