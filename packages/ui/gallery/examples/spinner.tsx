import { Spinner } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '16px' }}>
      <Spinner />
      <Spinner showLabel />
      <Spinner label="Ищем сделку" showLabel />
    </div>
  );
}

export const live = defineLive({ label: 'Ищем сделку', showLabel: true }, (props) => (
  <Spinner {...props} />
));
