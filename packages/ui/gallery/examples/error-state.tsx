import { ErrorState, Link } from '@amokit/ui';

export function Example() {
  return (
    <ErrorState onRetry={() => new Promise((done) => setTimeout(done, 1000))}>
      Если не поможет, напишите в <Link href="mailto:help@example.com">поддержку</Link>.
    </ErrorState>
  );
}
