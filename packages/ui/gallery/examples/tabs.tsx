import { Tabs, Text } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <Tabs
      label="Сделка"
      tabs={[
        { id: 'main', label: 'Основное', content: <Text>Название и бюджет</Text> },
        { id: 'files', label: 'Файлы', content: <Text>Договор и счёт</Text> },
        { id: 'goods', label: 'Товары', content: null, disabled: true },
      ]}
    />
  );
}

export const live = defineLive(
  { label: 'Сделка', first: 'Основное', disabled: true },
  ({ label, first, disabled }) => (
    <Tabs
      label={label}
      tabs={[
        { id: 'main', label: first, content: <Text>Название и бюджет</Text> },
        { id: 'goods', label: 'Товары', content: <Text>Список</Text>, disabled },
      ]}
    />
  ),
);
