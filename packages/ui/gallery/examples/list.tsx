import { Badge, List } from '@amokit/ui';

export function Example() {
  return (
    <List
      label="Контакты"
      items={[
        { id: 1, title: 'Ольга Титова', description: 'Директор', onSelect: () => {} },
        { id: 2, title: 'Иван Чернов', description: 'Закупки', onSelect: () => {} },
        { id: 3, title: 'Интеграция', after: <Badge variant="success">Работает</Badge> },
      ]}
    />
  );
}
