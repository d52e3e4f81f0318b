import { Field } from '@amokit/ui';
import { EntitySearch } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  {
    label: 'Запись',
    entity: ['companies', 'contacts', 'leads', 'customers'],
    placeholder: '',
    disabled: false,
  },
  ({ label, ...props }) => (
    <Field label={label}>
      <EntitySearch {...props} />
    </Field>
  ),
);
