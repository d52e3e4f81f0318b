import { Button } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
      <Button variant="primary">Сохранить</Button>
      <Button>Изменить</Button>
      <Button variant="danger">Удалить</Button>
      <Button variant="text">Отмена</Button>
      <Button variant="primary" busy>
        Сохраняется
      </Button>
      <Button variant="primary" success>
        Сохранено
      </Button>
      <Button invalid>Проверьте поля</Button>
      <Button disabled>Недоступно</Button>
      <Button size="small">Маленькая</Button>
      <Button size="large">Крупная</Button>
      <Button wide>Во всю ширину</Button>
    </div>
  );
}

export const live = defineLive(
  {
    children: 'Сохранить',
    variant: ['secondary', 'primary', 'danger', 'text'],
    size: ['medium', 'small', 'large'],
    busy: false,
    success: false,
    invalid: false,
    disabled: false,
    wide: false,
  },
  (props) => <Button {...props} />,
);
