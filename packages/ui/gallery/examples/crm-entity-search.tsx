import { Field } from '@amokit/ui';
import { EntitySearch } from '@amokit/ui/crm';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Компания">
        <EntitySearch entity="companies" placeholder="Название или телефон" />
      </Field>
      <Field label="Контакт" error="Выберите контакт">
        <EntitySearch entity="contacts" />
      </Field>
      <EntitySearch aria-label="Недоступно" entity="leads" disabled />
    </div>
  );
}
