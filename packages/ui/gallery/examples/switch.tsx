import { Switch } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Switch defaultChecked>Отвечать за меня ночью</Switch>
      <Switch>Создавать задачу из каждого пропущенного звонка</Switch>
      <Switch disabled>Недоступно</Switch>
      <Switch disabled checked>
        Включено администратором
      </Switch>
    </div>
  );
}

export const live = defineLive({ children: 'Отвечать ночью', disabled: false }, (props) => (
  <Switch {...props} />
));
