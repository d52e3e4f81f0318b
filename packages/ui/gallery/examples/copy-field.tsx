import { CopyField, Field } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Адрес вебхука">
        <CopyField value="https://example.com/hooks/lead/123456" />
      </Field>
      <Field label="Ключ" hint="Никому его не показывайте">
        <CopyField value="3f7a-91c2-55de" secret />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { label: 'Ключ', value: 's3cret', secret: true },
  ({ label, ...props }) => (
    <Field label={label}>
      <CopyField {...props} />
    </Field>
  ),
);
