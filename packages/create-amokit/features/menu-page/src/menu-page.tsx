import { EmptyState, ErrorState, Spinner, Text } from '@amokit/ui';
import type { FeatureProps, MenuPageProps } from '@amokit/widget';
import { useAsync } from '@amokit/widget/preact';
import type { StageBar } from './by-stage.ts';
import type { WidgetHost } from './host.ts';

export { default as styles } from './menu-page.css?inline';

/** A page of the left menu: how many open leads stand on which stage. */
export default function MenuPage({ host }: FeatureProps<WidgetHost> & MenuPageProps) {
  const [bars, reload] = useAsync(
    async (signal) => (await import('./read-bars.ts')).readBars(signal),
    [],
  );
  return (
    <main class="page">
      <Text as="h1" size="title">
        {host.t('menu.page')}
      </Text>
      {bars.status === 'loading' && <Spinner label={host.t('menu.loading')} />}
      {bars.status === 'failed' && <ErrorState onRetry={reload} />}
      {bars.status === 'ready' &&
        (bars.data.some(({ count }) => count > 0) ? (
          <Bars bars={bars.data} />
        ) : (
          <EmptyState title={host.t('menu.empty')} />
        ))}
    </main>
  );
}

function Bars({ bars }: { readonly bars: readonly StageBar[] }) {
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <dl class="bars">
      {bars.map(({ id, name, color, count }) => (
        <div class="bar" key={id}>
          <dt>{name}</dt>
          <dd>
            <span
              class="length"
              style={{ background: color, inlineSize: `${(count / most) * 100}%` }}
              aria-hidden="true"
            />
            <span class="count">{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
