import { Skeleton } from '@amokit/ui';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <Skeleton lines={3} />
      <Skeleton shape="circle" />
      <Skeleton shape="block" />
    </div>
  );
}
