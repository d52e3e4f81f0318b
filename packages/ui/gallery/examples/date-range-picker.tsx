import { DateRangePicker } from '@amokit/ui';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <DateRangePicker label="Создана" defaultValue={{ from: '2026-11-02', to: '2026-11-25' }} />
      <DateRangePicker label="Закрыта" time error="Укажите хотя бы начало" />
    </div>
  );
}
