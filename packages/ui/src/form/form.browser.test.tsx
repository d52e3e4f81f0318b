import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { z } from 'zod';
import { findingsOf, renderTree } from '../../test/render.ts';
import { CheckboxGroup } from '../checkbox/checkbox-group.tsx';
import { Combobox } from '../combobox/combobox.tsx';
import { Field } from '../field/field.tsx';
import { Input } from '../input/input.tsx';
import { NumberField } from '../number-field/number-field.tsx';
import { Form } from './form.tsx';
import type { FormErrors } from './form-context.ts';
import { SubmitButton } from './submit-button.tsx';

const schema = z.object({
  email: z.email('Write an address'),
  budget: z.coerce.number().min(1, 'Write a budget'),
  who: z.enum(['1', '2'], 'Choose somebody'),
  tags: z.array(z.string()).default([]),
});

type Values = z.infer<typeof schema>;

interface Props {
  readonly send: (values: Values) => FormErrors | undefined | Promise<FormErrors | undefined>;
  readonly onError?: (error: unknown) => void;
}

const NewLead = ({ send, onError }: Props) => (
  <Form schema={schema} onSubmit={send} {...(onError && { onError })}>
    <Field name="email" label="E-mail">
      <Input type="email" />
    </Field>
    <Field name="budget" label="Budget">
      <NumberField />
    </Field>
    <Field name="who" label="Who">
      <Combobox options={[{ value: '1', label: 'Olga' }]} />
    </Field>
    <CheckboxGroup name="tags[]" label="Tags" options={[{ value: 'a', label: 'Hot' }]} />
    <SubmitButton>Save</SubmitButton>
  </Form>
);

const email = page.getByRole('textbox', { name: 'E-mail' });
const save = page.getByRole('button', { name: 'Save' });

describe('Form', () => {
  it('says what is wrong at each field, and takes the person to the first', async () => {
    const send = vi.fn();
    const { host } = renderTree(<NewLead send={send} />);
    await save.click();
    await expect.element(email).toHaveAccessibleDescription('Write an address');
    await expect
      .element(page.getByRole('spinbutton', { name: 'Budget' }))
      .toHaveAccessibleDescription('Write a budget');
    await expect
      .element(page.getByRole('combobox', { name: 'Who' }))
      .toHaveAccessibleDescription('Choose somebody');
    expect(email.element().matches(':focus')).toBe(true);
    expect(send).not.toHaveBeenCalled();
    expect(await findingsOf(host)).toEqual([]);
  });

  it('does not nag before the form was sent, and listens to every letter after that', async () => {
    renderTree(<NewLead send={() => undefined} />);
    await email.fill('olga');
    await userEvent.keyboard('{Tab}');
    await expect.element(email).not.toHaveAttribute('aria-invalid');
    await save.click();
    await expect.element(email).toHaveAttribute('aria-invalid', 'true');
    await email.fill('olga@example.com');
    await expect.element(email).not.toHaveAttribute('aria-invalid');
  });

  it('sends what the schema makes of the values, once', async () => {
    let finish: (errors: FormErrors | undefined) => void = () => {};
    const send = vi.fn(
      () =>
        new Promise<FormErrors | undefined>((done) => {
          finish = done;
        }),
    );
    renderTree(<NewLead send={send} />);
    await email.fill('olga@example.com');
    await page.getByRole('spinbutton', { name: 'Budget' }).fill('1 500.5');
    await page.getByRole('combobox', { name: 'Who' }).click();
    await page.getByRole('option', { name: 'Olga' }).click();
    await page.getByRole('checkbox', { name: 'Hot' }).click();
    await email.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(save).toHaveAttribute('aria-busy', 'true');
    await userEvent.keyboard('{Enter}');
    expect(send.mock.calls).toEqual([
      [{ email: 'olga@example.com', budget: 1500.5, who: '1', tags: ['a'] }],
    ]);
    finish({ email: 'This address is taken' });
    await expect.element(email).toHaveAccessibleDescription('This address is taken');
    await expect.element(save).not.toHaveAttribute('aria-busy');
  });

  it('hands over what went wrong with sending', async () => {
    const onError = vi.fn();
    const error = new Error('offline');
    const anything = z.object({});
    renderTree(
      <Form schema={anything} onSubmit={() => Promise.reject(error)} onError={onError}>
        <SubmitButton>Save</SubmitButton>
      </Form>,
    );
    await save.click();
    await expect.poll(() => onError.mock.calls).toEqual([[error]]);
    await expect.element(save).not.toHaveAttribute('aria-busy');
  });

  it('sends what was sent, although the person types on while it is checked', async () => {
    const send = vi.fn();
    const checked: (() => void)[] = [];
    const slow = z.object({
      email: z.string().refine(
        (text) =>
          new Promise<boolean>((resolve) => {
            checked.push(() => resolve(text !== ''));
          }),
        'Write an address',
      ),
    });
    renderTree(
      <Form schema={slow} onSubmit={send}>
        <Field name="email" label="E-mail">
          <Input />
        </Field>
        <SubmitButton>Save</SubmitButton>
      </Form>,
    );
    const answer = () => {
      for (const done of checked.splice(0)) done();
      return email.element().getAttribute('aria-invalid');
    };
    await save.click();
    await expect.poll(answer).toBe('true');
    await email.fill('olga');
    await expect.poll(answer).toBeNull();
    await save.click();
    await expect.poll(() => checked.length).toBeGreaterThan(0);
    const before = checked.length;
    await userEvent.type(email, '!');
    await expect.poll(() => checked.length).toBeGreaterThan(before);
    answer();
    await expect.poll(() => send.mock.calls).toEqual([[{ email: 'olga' }]]);
  });
});
