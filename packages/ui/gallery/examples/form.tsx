import { Field, Form, Input, NumberField, SubmitButton } from '@amokit/ui';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(1, 'Введите название'),
  email: z.email('Введите адрес почты'),
  budget: z.coerce.number().min(1, 'Введите бюджет'),
});

export function Example() {
  return (
    <Form
      schema={schema}
      onSubmit={async ({ email }) => {
        await new Promise((done) => setTimeout(done, 1000));
        return email === 'taken@example.com' ? { email: 'Этот адрес уже занят' } : undefined;
      }}
    >
      <div style={{ display: 'grid', gap: '12px' }}>
        <Field name="name" label="Название" required>
          <Input />
        </Field>
        <Field name="email" label="Почта">
          <Input type="email" />
        </Field>
        <Field name="budget" label="Бюджет">
          <NumberField currency="RUB" min={0} />
        </Field>
        <div>
          <SubmitButton>Создать сделку</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
