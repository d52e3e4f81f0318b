import { Field, NumberField } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Бюджет">
        <NumberField currency="RUB" min={0} step={1000} defaultValue={1_500_000} />
      </Field>
      <Field label="Скидка" hint="Не больше 30">
        <NumberField min={0} max={30} step={0.5} after="%" defaultValue={12.5} />
      </Field>
      <Field label="Количество" error="Введите число">
        <NumberField />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { currency: ['RUB', 'USD', 'EUR'], min: 0, max: 100_000, step: 100, disabled: false },
  (props) => <NumberField aria-label="Бюджет" defaultValue={1500} {...props} />,
);
