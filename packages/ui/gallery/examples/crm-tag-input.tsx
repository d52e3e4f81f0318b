import { Field } from '@amokit/ui';
import { TagInput } from '@amokit/ui/crm';

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
