import { Field, Select } from '@amokit/ui';
import type { FeatureProps, TriggerProps } from '@amokit/widget';
import { useAsync } from '@amokit/widget/preact';
import type { WidgetHost } from './host.ts';

export const styles = '.choice { margin-block: 12px }';

/** A choice of the pipeline, above the fields that the CRM draws: nobody knows its number by heart. */
export default function FollowUp({ host, fields }: FeatureProps<WidgetHost> & TriggerProps) {
  const [pipelines] = useAsync(
    async (signal) => (await import('./read-pipelines.ts')).readPipelines(signal),
    [],
  );
  if (pipelines.status !== 'ready') return null;
  return (
    <Field class="choice" label={host.t('trigger.where')}>
      <Select
        defaultValue={fields.get('pipeline') || null}
        placeholder={host.t('trigger.choose')}
        options={pipelines.data.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(id) => fields.set('pipeline', id ?? '')}
      />
    </Field>
  );
}
