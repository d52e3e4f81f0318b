import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { inCrm, testSandbox } from '../../test/test-sandbox.tsx';
import { Field } from '../field/field.tsx';
import type { Crm } from './crm-context.ts';
import { UserMultiSelect } from './user-multi-select.tsx';
import { UserSelect } from './user-select.tsx';

const drawn = (crm: Crm, onChange?: (value: number | null) => void) =>
  inCrm(
    crm,
    <Field label="Responsible">
      <UserSelect name="user" {...(onChange && { onChange })} />
    </Field>,
  );

const control = page.getByRole('combobox', { name: 'Responsible' });

describe('UserSelect', () => {
  it('offers the users of the account, found by name, under their groups', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.users.list({ with: ['group'] });
    const change = vi.fn();
    const { host } = renderTree(drawn(crm, change));
    await control.click();
    const options = page.getByRole('option');
    await expect.poll(() => options.elements().length).toBe(items.length);
    expect(await findingsOf(host)).toEqual([]);
    const last = items.at(-1);
    await control.fill(last?.name ?? '');
    await userEvent.keyboard('{Enter}');
    await expect.element(control).toHaveValue(last?.name);
    expect(change.mock.calls).toEqual([[last?.id]]);
  });

  it('says that it is loading, and keeps the place', async () => {
    const { crm, breakWith } = await testSandbox();
    await breakWith({ path: '/api/v4/users', delay: 300 });
    renderTree(drawn(crm));
    await expect.element(page.getByRole('textbox', { name: 'Responsible' })).toBeDisabled();
    await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-busy', 'true');
    await expect.element(control).toBeEnabled();
  });

  it('says that the reading failed, and reads again when it is asked to', async () => {
    const { crm, breakWith } = await testSandbox();
    await breakWith({ path: '/api/v4/users', status: 500 });
    const { host } = renderTree(drawn(crm));
    const again = page.getByRole('button', { name: 'Try again' });
    await expect.element(again).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
    await breakWith();
    await again.click();
    await expect.element(control).toBeVisible();
  });

  it('tells who may not see the users so, and offers nothing to try', async () => {
    const { client, crmAs } = await testSandbox();
    const { items } = await client.users.list();
    const manager = items.find(({ rights }) => !rights.is_admin && rights.is_active);
    const { host } = renderTree(drawn(crmAs(manager?.id ?? 0)));
    await expect
      .element(page.getByRole('note', { name: 'Responsible' }))
      .toHaveTextContent('no rights');
    expect(page.getByRole('button').elements()).toEqual([]);
    expect(await findingsOf(host)).toEqual([]);
  });

  it('says that nobody is left when the filter lets nobody in', async () => {
    const { crm } = await testSandbox();
    renderTree(inCrm(crm, <UserSelect aria-label="Nobody" filter={() => false} />));
    await expect
      .element(page.getByRole('textbox', { name: 'Nobody' }))
      .toHaveValue('There is nothing to choose from');
  });

  it('posts what was chosen, also while the users are not there', async () => {
    const { crm, breakWith, userIds } = await testSandbox();
    await breakWith({ path: '/api/v4/users', status: 500 });
    const [id = 0] = userIds;
    const { container } = renderTree(
      inCrm(
        crm,
        <form>
          <UserSelect aria-label="Who" name="user" defaultValue={id} />
        </form>,
      ),
    );
    const form = container.querySelector('form');
    const posted = () => form && new FormData(form).get('user');
    await expect.element(page.getByRole('alert', { name: 'Who' })).toBeVisible();
    expect(posted()).toBe(`${id}`);
    await breakWith();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Who' })).not.toHaveValue(`${id}`);
    expect(posted()).toBe(`${id}`);
  });
});

describe('UserMultiSelect', () => {
  it('holds several users and shows their names', async () => {
    const { crm, client } = await testSandbox();
    const { items } = await client.users.list();
    const [first, second] = items;
    const change = vi.fn();
    renderTree(
      inCrm(
        crm,
        <UserMultiSelect aria-label="Team" defaultValue={[first?.id ?? 0]} onChange={change} />,
      ),
    );
    const team = page.getByRole('combobox', { name: 'Team' });
    await team.fill(second?.name ?? '');
    await userEvent.keyboard('{Enter}');
    expect(change.mock.calls).toEqual([[[first?.id, second?.id]]]);
    await expect.element(page.getByRole('button', { name: `Remove ${first?.name}` })).toBeVisible();
  });
});
