import { Field } from '@amokit/ui';
import { TagInput } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Теги" hint="Можно придумать новый">
        <TagInput entity="leads" defaultValue={['новый клиент']} />
      </Field>
      <Field label="Только известные теги">
        <TagInput entity="contacts" create={false} />
      </Field>
    </div>
  );
}

export const live = defineLive(
  {
    label: 'Теги',
    entity: ['leads', 'contacts', 'companies', 'customers'],
    create: true,
    disabled: false,
  },
  ({ label, ...props }) => (
    <Field label={label}>
      <TagInput {...props} />
    </Field>
  ),
);
