import { Progress } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Progress label="Сделок выгружено" value={420} max={1000} />
      <Progress label="Поиск дублей" />
    </div>
  );
}

export const live = defineLive({ label: 'Сделок выгружено', value: 30, max: 100 }, (props) => (
  <Progress {...props} />
));
