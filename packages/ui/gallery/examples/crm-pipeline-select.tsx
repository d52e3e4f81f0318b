import { Field } from '@amokit/ui';
import { PipelineSelect } from '@amokit/ui/crm';

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
