import { CounterBadge } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'flex', gap: '8px' }}>
      <CounterBadge count={3} label="непрочитанных" />
      <CounterBadge count={1250} label="непрочитанных" />
      <CounterBadge count={7} label="новых" variant="info" />
      <CounterBadge count={0} label="задач" variant="neutral" showZero />
    </div>
  );
}

export const live = defineLive(
  { count: 12, max: 99, variant: ['danger', 'info', 'neutral'], label: 'новых', showZero: false },
  (props) => <CounterBadge {...props} />,
);
