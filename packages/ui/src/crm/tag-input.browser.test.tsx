import { replaceTags } from '@amokit/client/entities';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { inCrm, testSandbox } from '../../test/test-sandbox.tsx';
import { Field } from '../field/field.tsx';
import { TagInput, type TagInputProps } from './tag-input.tsx';

const field = (props: Partial<TagInputProps> = {}) => (
  <Field label="Tags">
    <TagInput entity="leads" {...props} />
  </Field>
);

const control = page.getByRole('combobox', { name: 'Tags' });

describe('TagInput', () => {
  it('offers the tags of the account and makes new ones, and a lead takes both', async () => {
    const { crm, client } = await testSandbox();
    await client.tags('leads').create([{ name: 'wholesale', color: 'FF8F92' }]);
    const change = vi.fn();
    const { host } = renderTree(inCrm(crm, field({ onChange: change })));
    await control.fill('whole');
    await expect.element(page.getByRole('option', { name: 'wholesale' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const chip = page.getByText('wholesale', { exact: true }).first();
    await expect.element(chip).toBeVisible();
    const colored = chip.element().closest('.amo-chip');
    expect(colored && getComputedStyle(colored).backgroundColor).toBe('rgb(255, 143, 146)');
    await control.fill('brand new');
    await page.getByRole('option', { name: 'New tag: brand new' }).click();
    expect(change.mock.lastCall).toEqual([['wholesale', 'brand new']]);
    expect(await findingsOf(host)).toEqual([]);

    const lead = (await client.leads.list({ limit: 1 })).items[0];
    await client.leads.updateOne(lead?.id ?? 0, replaceTags(change.mock.lastCall?.[0] ?? []));
    const tags = (await client.leads.get(lead?.id ?? 0))?._embedded?.tags ?? [];
    expect(tags.map(({ name }) => name).sort()).toEqual(['brand new', 'wholesale']);
  });

  it('makes none where it may not, and says so where there are none', async () => {
    const { crm, breakWith } = await testSandbox();
    const { rerender } = renderTree(inCrm(crm, field({ create: false })));
    await control.fill('brand new');
    await expect.element(page.getByRole('status')).toHaveTextContent('Nothing found');
    rerender(null);
    crm.queryClient.clear();
    await breakWith({ path: '/api/v4/leads/tags', status: 204, body: '' });
    rerender(inCrm(crm, field({ create: false })));
    await expect
      .element(page.getByRole('textbox', { name: 'Tags' }))
      .toHaveValue('There is nothing to choose from');
  });

  it('searches on the server when there are more tags than one page', async () => {
    const { crm, client, requests } = await testSandbox();
    const many = Array.from({ length: 260 }, (_, index) => ({ name: `tag ${index}` }));
    await client.tags('leads').create(many);
    renderTree(inCrm(crm, field()));
    await control.fill('tag 259');
    await expect.element(page.getByRole('option', { name: 'tag 259', exact: true })).toBeVisible();
    const asked = (await requests()).filter(
      ({ method, path }) => method === 'GET' && path.includes('tags'),
    );
    expect(asked.length).toBeGreaterThan(1);
  });

  it('says that the tags could not be read', async () => {
    const { crm, breakWith } = await testSandbox();
    await breakWith({ path: '/api/v4/leads/tags', status: 403 });
    renderTree(inCrm(crm, field({ defaultValue: ['vip'] })));
    await expect.element(page.getByRole('note', { name: 'Tags' })).toHaveTextContent('no rights');
  });
});
