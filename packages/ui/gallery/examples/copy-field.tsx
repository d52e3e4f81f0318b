import { CopyField, Field } from '@amokit/ui';

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
