import { Badge } from '@amokit/ui';

export function Example() {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '6px' }}>
      <Badge>Выключен</Badge>
      <Badge variant="info">Настраивается</Badge>
      <Badge variant="success">Подключён</Badge>
      <Badge variant="warning">Скоро истечёт</Badge>
      <Badge variant="danger">Ошибка</Badge>
    </div>
  );
}
