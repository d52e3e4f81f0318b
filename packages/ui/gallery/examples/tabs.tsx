import { Tabs, Text } from '@amokit/ui';

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
