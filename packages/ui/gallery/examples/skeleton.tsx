import { Skeleton } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <Skeleton lines={3} />
      <Skeleton shape="circle" />
      <Skeleton shape="block" />
    </div>
  );
}

export const live = defineLive(
  { shape: ['text', 'circle', 'block'], lines: 3, label: 'Загрузка…' },
  (props) => <Skeleton {...props} />,
);
