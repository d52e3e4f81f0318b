import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsOf, renderTree } from '../../../test/render.ts';
import { inCrm, testSandbox } from '../../../test/test-sandbox.tsx';
import type { Crm } from '../crm-context.ts';
import { CustomFieldInput } from './custom-field-input.tsx';

describe('CustomFieldInput, reading the account', () => {
  it('tells of a field that is not there, of missing rights, and of failures', async () => {
    const { crm, breakWith } = await testSandbox();
    const drawn = inCrm(crm, <CustomFieldInput entity="leads" field={987_654} />);
    const { host, rerender } = renderTree(drawn);
    await expect.element(page.getByText('There is no such field')).toBeVisible();
    for (const [status, text] of [
      [403, 'no rights'],
      [500, 'could not be loaded'],
    ] as const) {
      rerender(null);
      crm.queryClient.clear();
      await breakWith({ path: '/api/v4/leads/custom_fields', status });
      rerender(drawn);
      await expect.element(page.getByText(text)).toBeVisible();
      expect(await findingsOf(host)).toEqual([]);
    }
  });

  it('has the days of the time zone that it is given, or that the account has', async () => {
    const { client, crm, breakWith } = await testSandbox();
    const [field] = await client.customFields('leads').create([{ name: 'Day', type: 'date' }]);
    const value = { field_id: field?.id ?? 0, values: [{ value: 1_795_554_000 }] };
    const drawn = (account: Crm) =>
      inCrm(
        account,
        <CustomFieldInput entity="leads" field={value.field_id} value={value} name="day" />,
      );
    const { rerender, container } = renderTree(drawn({ ...crm, timeZone: 'America/New_York' }));
    await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveValue('11/24/2026');
    await breakWith({ path: '/api/v4/account', status: 500 });
    rerender(drawn(crm));
    await expect.element(page.getByText('could not be loaded')).toBeVisible();
    const posted = () => container.querySelector<HTMLInputElement>('input[name=day]')?.value;
    expect(posted()).toBe('2026-11-24T21:00:00.000Z');
    await breakWith();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveValue('11/25/2026');
    expect(posted()).toBe('2026-11-25');
  });

  it('reads the definitions once for ten fields, and posts them with a form', async () => {
    const { client, crm, requests } = await testSandbox();
    const fields = await client
      .customFields('leads')
      .create(Array.from({ length: 10 }, (_, index) => ({ name: `F${index}`, type: 'text' })));
    const before = (await requests()).length;
    const { container } = renderTree(
      inCrm(
        crm,
        <form>
          {fields.map(({ id }) => (
            <CustomFieldInput key={id} entity="leads" field={id} name={`f${id}`} />
          ))}
        </form>,
      ),
    );
    await page.getByRole('textbox', { name: 'F9' }).fill('nine');
    expect((await requests()).length - before).toBe(1);
    const form = container.querySelector('form');
    expect(form && new FormData(form).get(`f${fields.at(-1)?.id}`)).toBe('nine');
  });
});
