import { ErrorState, Link } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <ErrorState onRetry={() => new Promise((done) => setTimeout(done, 1000))}>
      Если не поможет, напишите в <Link href="mailto:help@example.com">поддержку</Link>.
    </ErrorState>
  );
}

export const live = defineLive(
  { title: 'Не удалось загрузить', children: 'Проверьте связь.', retryLabel: 'Повторить' },
  (props) => (
    <ErrorState {...props} onRetry={() => new Promise((done) => setTimeout(done, 1000))} />
  ),
);
