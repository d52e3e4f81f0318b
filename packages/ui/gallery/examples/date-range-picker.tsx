import { DateRangePicker } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <DateRangePicker label="Создана" defaultValue={{ from: '2026-11-02', to: '2026-11-25' }} />
      <DateRangePicker label="Закрыта" time error="Укажите хотя бы начало" />
    </div>
  );
}

export const live = defineLive(
  { label: 'Создана', hint: '', error: '', time: false, min: '', max: '', disabled: false },
  ({ min, max, ...props }) => (
    <DateRangePicker {...props} {...(min && { min })} {...(max && { max })} />
  ),
);
