import { Badge, List } from '@amokit/ui';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  { label: 'Контакты', title: 'Ольга Титова', description: 'Директор', before: '★' },
  ({ label, ...item }) => (
    <List
      label={label}
      items={[
        { id: 1, ...item, onSelect: () => {} },
        { id: 2, title: 'Интеграция', after: <Badge variant="success">Работает</Badge> },
      ]}
    />
  ),
);
