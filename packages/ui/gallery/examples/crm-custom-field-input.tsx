import { CustomFieldInput } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <CustomFieldInput entity="contacts" field="PHONE" />
      <CustomFieldInput entity="contacts" field="POSITION" hint="Как в договоре" />
      <CustomFieldInput entity="companies" field="ADDRESS" />
      <CustomFieldInput entity="leads" field="UTM_SOURCE" disabled />
      <CustomFieldInput entity="leads" field="NO_SUCH_FIELD" />
    </div>
  );
}

export const live = defineLive(
  {
    entity: ['contacts', 'leads', 'companies'],
    field: 'EMAIL',
    hint: '',
    error: '',
    required: false,
    disabled: false,
  },
  (props) => <CustomFieldInput {...props} />,
);
