import { Select } from '@amokit/ui';
import type { FeatureProps, TriggerProps } from '@amokit/widget';
import { useAsync } from '@amokit/widget/preact';
import type { WidgetHost } from './host.ts';

/** A choice of the pipeline in the place of its field: nobody knows its number by heart. */
export default function FollowUp({ host, fields }: FeatureProps<WidgetHost> & TriggerProps) {
  const [pipelines] = useAsync(
    async (signal) => (await import('./read-pipelines.ts')).readPipelines(signal),
    [],
  );
  if (pipelines.status !== 'ready') return null;
  return (
    <Select
      aria-label={host.t('trigger.pipeline')}
      defaultValue={fields.get('pipeline') || null}
      placeholder={host.t('trigger.choose')}
      options={pipelines.data.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(id) => fields.set('pipeline', id ?? '')}
    />
  );
}
