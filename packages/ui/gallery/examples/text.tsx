import { Text } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Text as="h2" size="title">
        Поставка оборудования
      </Text>
      <Text size="large">Крупный текст</Text>
      <Text>Обычный текст</Text>
      <Text tone="muted" size="small">
        Мелкий и приглушённый
      </Text>
      <Text tone="success" strong>
        Оплачено
      </Text>
      <Text tone="danger">Просрочено</Text>
      <Text maxRows={2}>
        Длинное примечание, которое не помещается целиком: клиент просил перезвонить в понедельник
        после обеда, прислать договор, счёт и условия доставки до склада.
      </Text>
    </div>
  );
}

export const live = defineLive(
  { children: 'Текст', size: ['medium', 'small', 'large', 'title'], strong: false },
  (props) => <Text {...props} />,
);
