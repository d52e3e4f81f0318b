import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { inCrm, testSandbox } from '../../test/test-sandbox.tsx';
import { Field } from '../field/field.tsx';
import { PipelineSelect, type PipelineSelectProps } from './pipeline-select.tsx';

const field = (props: PipelineSelectProps = {}) => (
  <Field label="Move to">
    <PipelineSelect {...props} />
  </Field>
);

const control = page.getByRole('combobox', { name: 'Move to' });

describe('PipelineSelect', () => {
  it('offers the statuses of all pipelines in their colours, without those of incoming leads', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.pipelines.list();
    const statuses = items.flatMap(({ _embedded }) => _embedded.statuses);
    const change = vi.fn();
    const { host, container } = renderTree(inCrm(crm, field({ onChange: change })));
    await control.click();
    const options = page.getByRole('option');
    const expected = statuses.filter(({ type }) => type !== 1);
    await expect.poll(() => options.elements().length).toBe(expected.length);
    const groups = page.getByRole('group').elements();
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(
      [...items].sort((a, b) => a.sort - b.sort).map(({ name }) => name),
    );
    const colors = container.querySelectorAll('[role=option] .amo-option-color');
    expect(colors).toHaveLength(expected.length);
    expect(await findingsOf(host)).toEqual([]);
    const [second] = expected.slice(1);
    await options.nth(1).click();
    const chosen = { pipeline_id: second?.pipeline_id, status_id: second?.id };
    expect(change.mock.calls).toEqual([[chosen]]);
    await expect.element(control).toHaveValue(`${second?.name} · ${items[0]?.name}`);
  });

  it('finds by the name of a pipeline, and offers it as a whole', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.pipelines.list();
    const last = items.at(-1);
    const change = vi.fn();
    renderTree(inCrm(crm, field({ anyStatus: true, onChange: change })));
    await control.fill(last?.name ?? '');
    await userEvent.keyboard('{Enter}');
    expect(change.mock.calls).toEqual([[{ pipeline_id: last?.id, status_id: null }]]);
  });

  it('offers pipelines alone where their statuses are not wanted, and posts the id of one', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.pipelines.list();
    const change = vi.fn();
    const { container } = renderTree(
      inCrm(crm, <form>{field({ statuses: false, name: 'pipeline', onChange: change })}</form>),
    );
    await control.click();
    const names = [...items].sort((a, b) => a.sort - b.sort).map(({ name }) => name);
    const options = page.getByRole('option');
    await expect
      .poll(() => options.elements().map(({ textContent }) => textContent?.trim()))
      .toEqual(names);
    expect(page.getByRole('group').elements()).toEqual([]);
    await options.nth(1).click();
    await expect.element(control).toHaveValue(names[1]);
    const id = items.find(({ name }) => name === names[1])?.id;
    expect(change.mock.calls).toEqual([[{ pipeline_id: id, status_id: null }]]);
    const form = container.querySelector('form');
    expect(form && new FormData(form).get('pipeline')).toBe(`${id}`);
  });

  it('offers the pipelines that it was given, and shows a status that was chosen before', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.pipelines.list();
    const [first] = items;
    const status = first?._embedded.statuses.find(({ type }) => type !== 1);
    const value = { pipeline_id: first?.id ?? 0, status_id: status?.id ?? 0 };
    renderTree(inCrm(crm, field({ pipelines: [first?.id ?? 0], value })));
    await expect.element(control).toHaveValue(status?.name);
    await control.click();
    expect(page.getByRole('group').elements()).toEqual([]);
  });

  it('says that pipelines could not be read, and that there are none to choose from', async () => {
    const { crm, breakWith } = await testSandbox();
    await breakWith({ path: '/api/v4/leads/pipelines', status: 502 });
    const { host } = renderTree(inCrm(crm, field({ pipelines: [] })));
    await expect.element(page.getByRole('alert', { name: 'Move to' })).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
    await breakWith();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Move to' }))
      .toHaveValue('There is nothing to choose from');
  });
});
