import { Field } from '@amokit/ui';
import { UserMultiSelect, UserSelect } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Ответственный" hint="Поиск по имени и отделу">
        <UserSelect />
      </Field>
      <Field label="Кого уведомить">
        <UserMultiSelect />
      </Field>
      <Field label="Некого выбрать">
        <UserSelect filter={() => false} />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { label: 'Ответственный', placeholder: '', disabled: false },
  ({ label, ...props }) => (
    <Field label={label}>
      <UserSelect {...props} />
    </Field>
  ),
);
