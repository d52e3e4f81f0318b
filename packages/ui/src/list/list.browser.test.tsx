import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Badge } from '../badge/badge.tsx';
import { List } from './list.tsx';

describe('List', () => {
  it('lists under a name, and does what a row is for', async () => {
    const select = vi.fn();
    renderTree(
      <List
        label="Contacts"
        items={[
          { id: 1, title: 'Olga', description: 'Director', onSelect: select },
          { id: 2, title: 'Ivan' },
        ]}
      />,
    );
    const list = page.getByRole('list', { name: 'Contacts' });
    expect(list.getByRole('listitem').elements().length).toBe(2);
    await page.getByRole('button', { name: /Olga/ }).click();
    expect(select).toHaveBeenCalledTimes(1);
  });

  it('has nothing that axe finds wrong', async () => {
    const items = [
      { id: 1, title: 'Olga', description: 'Director', onSelect: () => {} },
      { id: 2, title: 'Ivan', after: <Badge variant="success">Here</Badge>, before: '★' },
    ];
    expect(await findingsInBothColors(<List label="Contacts" items={items} />)).toEqual([]);
  });
});
