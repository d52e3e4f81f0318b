import { ErrorState, Spinner, Table, Text } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useAsync } from '@amokit/widget/preact';
import type { WidgetHost } from './host.ts';

export { default as styles } from './advanced-settings.css?inline';

/** The widget's own page in the settings: the numbers that other programs ask for. */
export default function AdvancedSettings({ host }: FeatureProps<WidgetHost>) {
  const [pipelines, reload] = useAsync(
    async (signal) => (await import('./read-stages.ts')).readStages(signal),
    [],
  );
  return (
    <main class="page">
      <Text as="h1" size="title">
        {host.t('advanced.heading')}
      </Text>
      <Text tone="muted">{host.t('advanced.about')}</Text>
      {pipelines.status === 'loading' && <Spinner label={host.t('advanced.loading')} />}
      {pipelines.status === 'failed' && <ErrorState onRetry={reload} />}
      {pipelines.status === 'ready' &&
        pipelines.data.map(({ id, name, stages }) => (
          <section class="pipeline" key={id}>
            <Text as="h2" size="large" strong>
              {name} <span class="number">{id}</span>
            </Text>
            <Table
              caption={name}
              rows={stages}
              rowId={(stage) => stage.id}
              columns={[
                {
                  key: 'name',
                  title: host.t('advanced.stage'),
                  cell: (stage) => (
                    <span class="stage">
                      <span class="dot" style={{ background: stage.color }} aria-hidden="true" />
                      {stage.name}
                    </span>
                  ),
                },
                { key: 'id', title: host.t('advanced.number'), align: 'end' },
              ]}
            />
          </section>
        ))}
    </main>
  );
}
