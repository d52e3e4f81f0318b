import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { inCrm, testSandbox } from '../../test/test-sandbox.tsx';
import { Field } from '../field/field.tsx';
import { EntitySearch, type EntitySearchProps } from './entity-search.tsx';

const field = (props: EntitySearchProps) => (
  <Field label="Which">
    <EntitySearch {...props} />
  </Field>
);

const control = page.getByRole('combobox', { name: 'Which' });
const options = page.getByRole('option');

describe.each(['leads', 'contacts', 'companies', 'customers'] as const)(
  'EntitySearch: %s',
  (entity) => {
    it('finds one by its name, and shows one by its id', async () => {
      const { crm, client } = await testSandbox();
      const { items } = await client[entity].list();
      const wanted = items.at(-1);
      const name = wanted?.name ?? '';
      const change = vi.fn();
      const { rerender } = renderTree(inCrm(crm, field({ entity, onChange: change })));
      await control.fill(name);
      const first = options.filter({ hasText: name }).first();
      await expect.element(first).toBeVisible();
      await first.click();
      await expect.element(control).toHaveValue(name);
      const [id, found] = change.mock.calls[0] ?? [];
      expect(found).toMatchObject({ id, name });
      rerender(null);
      crm.queryClient.clear();
      rerender(inCrm(crm, field({ entity, value: wanted?.id ?? 0 })));
      await expect.element(control).toHaveValue(name);
    });
  },
);

describe('EntitySearch', () => {
  it('offers the newest before anything is typed, and says when nothing is found', async () => {
    const { crm } = await testSandbox();
    const { host } = renderTree(inCrm(crm, field({ entity: 'contacts' })));
    await control.click();
    await expect.poll(() => options.elements().length).toBeGreaterThan(1);
    expect(await findingsOf(host)).toEqual([]);
    await control.fill('no such person');
    await expect.element(page.getByRole('status')).toHaveTextContent('Nothing found');
  });

  it('finds elements of a list', async () => {
    const { crm, client } = await testSandbox();
    const catalogs = (await client.catalogs.list()).items;
    const products = catalogs.find(({ type }) => type === 'products');
    const elements = await client.catalogElements(products?.id ?? 0).list();
    const name = elements.items[0]?.name ?? '';
    renderTree(inCrm(crm, field({ entity: products?.id ?? 0 })));
    await control.fill(name);
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(control).toHaveValue(name);
  });

  it('tells a search that failed from one that the person may not make', async () => {
    const { crm, breakWith } = await testSandbox();
    await breakWith({ path: '/api/v4/leads', status: 500 });
    renderTree(inCrm(crm, field({ entity: 'leads' })));
    await control.fill('a');
    await expect.element(page.getByRole('status')).toHaveTextContent('The search failed');
    await breakWith({ path: '/api/v4/leads', status: 403 });
    await control.fill('ab');
    await expect.element(page.getByRole('status')).toHaveTextContent('no rights');
  });

  it('shows the number of one that is not there any more', async () => {
    const { crm } = await testSandbox();
    renderTree(inCrm(crm, field({ entity: 'leads', value: 987_654_321 })));
    await expect.element(control).toHaveValue('#987654321');
  });
});
