import { Field } from '@amokit/ui';
import { PipelineSelect } from '@amokit/ui/crm';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Перенести в этап">
        <PipelineSelect placeholder="Не выбран" />
      </Field>
      <Field label="Воронка или этап" hint="Для отбора сделок">
        <PipelineSelect anyStatus />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { label: 'Этап', statuses: true, anyStatus: true, unsorted: false, disabled: false },
  ({ label, ...props }) => (
    <Field label={label}>
      <PipelineSelect {...props} />
    </Field>
  ),
);
