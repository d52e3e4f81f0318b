import { Button, Separator } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <>
      <Button wide>Войти через amoCRM</Button>
      <Separator>или</Separator>
      <Button wide>По ключу</Button>
      <Separator />
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Button variant="text">Назад</Button>
        <Separator orientation="vertical" />
        <Button variant="text">Далее</Button>
      </div>
    </>
  );
}

export const live = defineLive({ children: 'или' }, (props) => <Separator {...props} />);
